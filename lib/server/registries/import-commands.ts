import { ulid } from 'ulid'
import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { type ImportLine, NO_IMPORTS } from '../../domain/registries/import-report'
import { AppError } from '../../domain/shared/app-error'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import { recordAudits } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { rememberReadings } from '../claims/known-readings'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'
import { draftHistory } from './import-history'
import { type ImportStep, planImport, separateRelated } from './import-plan'
import { type Checkpoint, findInterrupted, type ImportRun, noteProgress } from './import-progress'
import { type ImportWrite, writeSteps } from './import-writes'
import { loadKnownRecords } from './known-records'
import type { HashedStudy } from './study-content'

/**
 * Most studies of one transaction. The design allows 200 (section 7); a hundred are stored in a quarter of a second, which
 * is what a curator who saves meanwhile waits for (RELIABILITY G10).
 */
export const MOST_STUDIES = 100

/** Projects trials anew; the entrance passes `reprojectTrials` in, because features do not import each other. */
export type Reproject = (tx: Transaction, trialIds: number[], now: string) => Promise<unknown>

/** A study with its place in the files. */
export interface PlacedStudy {
  hashed: HashedStudy
  file: string
  number: number
}

/** What one transaction of an import takes in. */
export interface ImportBatch {
  runId: string
  checkpoint: Checkpoint // once the batch is in
  studies: PlacedStudy[]
  refusals: ImportLine[] // of records between these studies
  now: string // an instant
}

/** An import waits longer for its turn than a person would. */
const PATIENCE = { waitMs: 60_000, timeoutMs: 60_000 }

/**
 * Begins a run, or takes up one of the same files that was interrupted: stopped, or its process gone (`isAlive`).
 * Permission: import:run.
 */
export async function beginImport(
  viewer: Viewer,
  start: Checkpoint,
  { now, isAlive }: { now: string; isAlive: (process: number) => boolean },
): Promise<ImportRun> {
  authorize(viewer, 'import:run')
  return inTransaction(async (tx) => {
    const interrupted = await findInterrupted(tx, start.files, isAlive)
    const id = interrupted?.id ?? ulid()
    const checkpoint = { ...(interrupted?.checkpoint ?? start), process: start.process }
    const row = { state: 'running' as const, checkpoint: canonicalJson(checkpoint), finishedAt: null }
    if (interrupted) await tx.importRun.update({ where: { id }, data: row })
    else await tx.importRun.create({ data: { ...row, id, registry: CLINICAL_TRIALS_GOV, startedAt: now } })
    return { id, checkpoint, counts: interrupted?.counts ?? NO_IMPORTS, isResumed: interrupted !== null }
  }, PATIENCE)
}

/**
 * Stores a batch and says what became of each study, in their order, with notices: versions of the registry layer, the
 * trials' projection, one history entry for each study added or changed, and the run's progress, all in one transaction.
 * Of a study we have already nothing is written. Permission: import:run.
 */
export async function importStudies(
  viewer: Viewer,
  batch: ImportBatch,
  reproject: Reproject,
): Promise<ImportLine[]> {
  authorize(viewer, 'import:run')
  if (batch.studies.length > MOST_STUDIES)
    throw new AppError('invalid', `A batch holds at most ${String(MOST_STUDIES)} studies.`)
  const write = { runId: batch.runId, now: batch.now }
  return inTransaction(async (tx) => {
    const steps: ImportStep[] = []
    for (const studies of separateRelated(batch.studies.map(({ hashed }) => hashed)))
      steps.push(...(await storeStudies(tx, studies, { viewer, write, reproject })))
    const lines = batch.studies.flatMap((placed) => describeStep(placed, steps))
    await noteProgress(tx, batch, [...lines, ...batch.refusals])
    return lines
  }, PATIENCE)
}

/** Ends a run: finished, or failed, which another run of the same files takes up. Permission: import:run. */
export async function endImport(
  viewer: Viewer,
  runId: string,
  end: { state: 'finished' | 'failed'; now: string },
): Promise<void> {
  authorize(viewer, 'import:run')
  const data = { state: end.state, finishedAt: end.now }
  await inTransaction((tx) => tx.importRun.update({ where: { id: runId }, data }), PATIENCE)
}

async function storeStudies(
  tx: Transaction,
  studies: HashedStudy[],
  { viewer, write, reproject }: { viewer: Viewer; write: ImportWrite; reproject: Reproject },
): Promise<ImportStep[]> {
  const steps = planImport(studies, await loadKnownRecords(tx, studies))
  const news = steps.filter(({ outcome }) => outcome !== 'unchanged')
  if (news.length === 0) return steps
  const written = await writeSteps(tx, news, write)
  rememberReadings(
    tx,
    written.map(({ versionId, hashed }) => [versionId, hashed.study.reading] as const),
  )
  await reproject(tx, [...new Set(written.map(({ trialId }) => trialId))], write.now)
  await recordAudits(tx, viewer, await draftHistory(tx, written))
  return steps
}

function describeStep({ hashed, file, number }: PlacedStudy, steps: ImportStep[]): ImportLine[] {
  const { nctId, notices } = hashed.study
  return steps
    .filter((step) => step.hashed === hashed)
    .map((step) => ({
      file,
      number,
      nctId,
      outcome: step.outcome,
      path: '',
      reason: '',
      notices: step.outcome === 'unchanged' ? [] : [...notices, ...step.notices],
    }))
}
