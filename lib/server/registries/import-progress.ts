import { z } from 'zod'
import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { countOutcomes, type ImportCounts, type ImportLine } from '../../domain/registries/import-report'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Transaction } from '../db/handles'

/** Where a run stands: the set of files it reads, the process that reads them, and the record handled last. */
export const checkpointSchema = z.object({
  files: z.string(),
  process: z.int(),
  file: z.int(),
  record: z.int(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

export interface ImportRun {
  id: string
  counts: ImportCounts
  checkpoint: Checkpoint
  isResumed: boolean
}

/** Most lines kept with a run: refusals and notices. All lines are printed. */
const MOST_LINES = 1_000

/** Finds the newest run of these files that did not reach its end; null when there is none. */
export async function findInterrupted(
  tx: Transaction,
  files: string,
  isAlive: (process: number) => boolean,
): Promise<ImportRun | null> {
  const rows = await tx.importRun.findMany({
    where: { registry: CLINICAL_TRIALS_GOV, state: { in: ['running', 'failed'] } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  for (const { id, state, checkpoint: text, added, changed, unchanged, refused } of rows) {
    const checkpoint = checkpointSchema.safeParse(JSON.parse(text ?? 'null')).data
    if (checkpoint?.files !== files || (state === 'running' && isAlive(checkpoint.process))) continue
    return { id, counts: { added, changed, unchanged, refused }, checkpoint, isResumed: true }
  }
  return null
}

/** Writes how far a run has come, with what became of the records since the last time. */
export async function noteProgress(
  tx: Transaction,
  { runId, checkpoint }: { runId: string; checkpoint: Checkpoint },
  lines: readonly ImportLine[],
): Promise<void> {
  const run = await tx.importRun.findUniqueOrThrow({ where: { id: runId } })
  const { added, changed, unchanged, refused } = run
  const counts = countOutcomes({ added, changed, unchanged, refused }, lines)
  const telling = lines.filter(({ outcome, notices }) => outcome === 'refused' || notices.length > 0)
  const report = z.array(z.unknown()).parse(JSON.parse(run.report))
  const kept = [...report, ...telling.slice(0, Math.max(0, MOST_LINES - report.length))]
  await tx.importRun.update({
    where: { id: runId },
    data: { ...counts, checkpoint: canonicalJson(checkpoint), report: canonicalJson(kept) },
  })
}
