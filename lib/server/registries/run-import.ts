import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  countOutcomes,
  type ImportCounts,
  type ImportLine,
  NO_IMPORTS,
} from '../../domain/registries/import-report'
import type { Viewer } from '../../domain/users/viewer'
import { batchEntries, type EntryBatch } from './import-batches'
import { beginImport, endImport, importStudies, type Reproject } from './import-commands'
import { previewStudies, type StudyPreview } from './import-preview-queries'

export interface ImportOptions {
  reproject: Reproject
  report: (lines: ImportLine[]) => void // called after each batch, lines in the order of the files
  signal?: AbortSignal // stops after the batch at hand; the same command then goes on
}

export interface ImportSummary {
  counts: ImportCounts // of the whole run, also of what was done before an interruption
  isComplete: boolean
  resumedAfter: number | null // records done before; null for a run from the beginning
}

/**
 * Imports files of ClinicalTrials.gov studies, in batches; who waits to write has a turn between two of them. What is good is stored, what is not
 * is reported. A run of the same files that was interrupted is taken up where it stopped. Permission: import:run.
 */
export async function runImport(
  viewer: Viewer,
  files: string[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const start = { files: await fingerprint(files), process: process.pid, file: 0, record: 0 }
  const run = await beginImport(viewer, start, { now: now(), isAlive })
  const resumedAfter = run.isResumed ? Object.values(run.counts).reduce((sum, count) => sum + count, 0) : null
  let counts = run.counts
  try {
    for await (const batch of batchEntries(files, run.checkpoint)) {
      const { studies, refusals } = batch
      const checkpoint = { ...run.checkpoint, file: batch.nextFile, record: batch.lastRecord }
      const stored = await importStudies(
        viewer,
        { runId: run.id, checkpoint, studies, refusals, now: now() },
        options.reproject,
      )
      const lines = inFileOrder(batch, stored, files)
      options.report(lines)
      counts = countOutcomes(counts, lines)
      await nextTurn() // so that a wish to stop is heard
      if (options.signal?.aborted) break
    }
  } catch (error) {
    await endImport(viewer, run.id, { state: 'failed', now: now() })
    throw error
  }
  const isComplete = options.signal?.aborted !== true
  await endImport(viewer, run.id, { state: isComplete ? 'finished' : 'failed', now: now() })
  return { counts, isComplete, resumedAfter }
}

/** Says what `runImport` would report, from the beginning, and writes nothing. Permission: import:run. */
export async function previewImport(
  viewer: Viewer,
  files: string[],
  report: ImportOptions['report'],
): Promise<ImportCounts> {
  const earlier = new Map<string, string[]>()
  let counts = NO_IMPORTS
  for await (const batch of batchEntries(files, { file: 0, record: 0 })) {
    const previews = await previewStudies(
      viewer,
      batch.studies.map(({ hashed }) => hashed),
      earlier,
    )
    const lines = inFileOrder(batch, describePreviews(batch, previews), files)
    for (const { study, hash } of previews.map(({ hashed }) => hashed))
      earlier.set(study.nctId, [...(earlier.get(study.nctId) ?? []), hash])
    report(lines)
    counts = countOutcomes(counts, lines)
  }
  return counts
}

function describePreviews(batch: EntryBatch, previews: StudyPreview[]): ImportLine[] {
  return batch.studies.flatMap(({ hashed, file, number }) => {
    const outcome = previews.find((preview) => preview.hashed === hashed)?.outcome
    const { nctId, notices } = hashed.study
    return outcome
      ? [
          {
            file,
            number,
            nctId,
            outcome,
            path: '',
            reason: '',
            notices: outcome === 'unchanged' ? [] : notices,
          },
        ]
      : []
  })
}

/** In the order of the files; a file itself is spoken of after its records. */
function inFileOrder({ refusals }: EntryBatch, lines: ImportLine[], files: string[]): ImportLine[] {
  const place = ({ file, number }: ImportLine) =>
    [files.indexOf(file), number ?? Number.MAX_SAFE_INTEGER] as const
  return [...lines, ...refusals].sort((left, right) => {
    const [[leftFile, leftNumber], [rightFile, rightNumber]] = [place(left), place(right)]
    return leftFile - rightFile || leftNumber - rightNumber
  })
}

/** Tells one set of files from another: names, sizes and times of their last change, in their order. */
async function fingerprint(files: string[]): Promise<string> {
  const parts = await Promise.all(files.map(describeFile))
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

async function describeFile(file: string): Promise<string> {
  const about = await stat(file).catch(() => null) // a file that cannot be read is refused when its turn comes
  return [basename(file), about?.size ?? '', about?.mtimeMs ?? ''].join(' ')
}

function isAlive(id: number): boolean {
  if (id === process.pid) return false // a run of this very process has ended, or this would not run
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}

function now(): string {
  return new Date().toISOString()
}
