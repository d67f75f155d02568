import type { ImportLine } from '../../domain/registries/import-report'
import { MOST_STUDIES, type PlacedStudy } from './import-commands'
import { type EntryReader, openEntryReader } from './entry-reader'
import type { ImportEntry } from './import-entries'

/** Entries that are stored together; they may lie in several files. */
export interface EntryBatch {
  studies: PlacedStudy[]
  refusals: ImportLine[]
  nextFile: number // where a run that stops after this batch goes on, by place in the list of files
  lastRecord: number // and the record of that file after which it does
}

/**
 * Reads files in their order and gives their entries in batches. Goes on after a place: earlier files are not read, and
 * earlier records of its file are read only to know their numbers.
 */
export async function* batchEntries(
  files: string[],
  after: { file: number; record: number },
): AsyncGenerator<EntryBatch> {
  const reader = await openEntryReader(files.slice(after.file))
  try {
    yield* batchesOf(files, after, reader)
  } finally {
    await reader.close()
  }
}

async function* batchesOf(
  files: string[],
  after: { file: number; record: number },
  reader: EntryReader,
): AsyncGenerator<EntryBatch> {
  let batch = emptyBatch(after.file, after.record)
  for (const [place, file] of files.entries()) {
    if (place < after.file) continue
    const done = place === after.file ? after.record : 0
    for await (const entry of reader.entriesOf(file)) {
      const number = entry.kind === 'study' ? entry.number : entry.line.number
      if (number !== null && number <= done) continue
      batch = withEntry(batch, entry, { place, number })
      if (batch.studies.length + batch.refusals.length < MOST_STUDIES) continue
      yield batch
      batch = emptyBatch(batch.nextFile, batch.lastRecord)
    }
    batch = { ...batch, nextFile: place + 1, lastRecord: 0 }
  }
  yield batch
}

function withEntry(
  batch: EntryBatch,
  entry: ImportEntry,
  at: { place: number; number: number | null },
): EntryBatch {
  if (entry.kind === 'study') batch.studies.push(entry)
  else batch.refusals.push(entry.line)
  const lastRecord = at.number ?? (at.place === batch.nextFile ? batch.lastRecord : 0)
  return { ...batch, nextFile: at.place, lastRecord }
}

function emptyBatch(nextFile: number, lastRecord: number): EntryBatch {
  return { studies: [], refusals: [], nextFile, lastRecord }
}
