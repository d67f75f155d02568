import { admitStudy } from '../../domain/registries/clinicaltrials-gov/admit-study'
import type { ImportLine } from '../../domain/registries/import-report'
import { type HashedStudy, hashStudy } from './study-content'
import { readStudyFile } from './study-file'
import type { FileItem } from './study-splitter'

/** One thing found in a file, in its order: a study that may be stored, or a refusal. */
export type ImportEntry =
  { kind: 'study'; hashed: HashedStudy; file: string; number: number } | { kind: 'refusal'; line: ImportLine }

/** So that a file of something else, however long, does not fill the report. */
const MOST_REFUSALS_IN_A_ROW = 1_000

/**
 * Reads a file of ClinicalTrials.gov studies and judges each by its content. The second study with the same number in
 * one file is refused, since nobody can tell which of the two is meant. Reading stops after a thousand refusals in a row.
 */
export async function* readImportEntries(file: string): AsyncGenerator<ImportEntry> {
  const seen = new Map<string, number>()
  let refusalsInARow = 0
  for await (const item of readStudyFile(file)) {
    const entry = judge(item, file, seen)
    yield entry
    refusalsInARow = entry.kind === 'study' ? 0 : refusalsInARow + 1
    if (refusalsInARow < MOST_REFUSALS_IN_A_ROW) continue
    const reason = `${String(MOST_REFUSALS_IN_A_ROW)} records in a row were refused; the rest of the file was not read.`
    return yield refuse({ file, number: null, nctId: null, path: '', reason })
  }
}

function judge(item: FileItem, file: string, seen: Map<string, number>): ImportEntry {
  const { number } = item
  if (item.kind === 'refusal') return refuse({ file, number, nctId: null, path: '', reason: item.reason })
  const admission = admitStudy(item.text)
  if (admission.kind === 'refusal') return refuse({ ...admission, file, number })
  const { nctId } = admission
  const earlier = seen.get(nctId)
  if (earlier === undefined) {
    seen.set(nctId, item.number)
    return { kind: 'study', hashed: hashStudy(admission), file, number: item.number }
  }
  const reason = `is the number of record ${String(earlier)} of the same file too; that one was taken`
  return refuse({ file, number, nctId, path: 'protocolSection.identificationModule.nctId', reason })
}

function refuse(about: Pick<ImportLine, 'file' | 'number' | 'nctId' | 'path' | 'reason'>): ImportEntry {
  const { file, number, nctId, path, reason } = about
  return { kind: 'refusal', line: { file, number, nctId, outcome: 'refused', path, reason, notices: [] } }
}
