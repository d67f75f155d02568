export type ImportOutcome = 'added' | 'changed' | 'unchanged' | 'refused'

/** What became of one record of a file, or of the file itself (number null), as the report tells it. */
export interface ImportLine {
  file: string
  number: number | null // of the record in its file, from 1
  nctId: string | null
  outcome: ImportOutcome
  path: string // of the field that a refusal is about; empty for the whole record
  reason: string // the rest of that sentence; empty unless refused
  notices: string[]
}

export type ImportCounts = Record<ImportOutcome, number>

export const NO_IMPORTS: ImportCounts = { added: 0, changed: 0, unchanged: 0, refused: 0 }

/** Writes a line of the report: the record's number and outcome, the sentence of a refusal, then its notices. */
export function writeImportLine(line: ImportLine): string[] {
  const name = line.nctId ?? line.file
  const verdict = line.outcome === 'refused' ? `refused: ${describeRefusal(line)}` : line.outcome
  return [`${name}  ${verdict}`, ...line.notices.map((notice) => `${name}  notice: ${notice}`)]
}

/** The last line of an import; other programs read it. */
export function writeImportCounts({ added, changed, unchanged, refused }: ImportCounts): string {
  return `${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`
}

/** Adds the outcomes of some records to a count. */
export function countOutcomes(
  counts: ImportCounts,
  lines: readonly Pick<ImportLine, 'outcome'>[],
): ImportCounts {
  return lines.reduce((sum, { outcome }) => ({ ...sum, [outcome]: sum[outcome] + 1 }), counts)
}

function describeRefusal({ file, number, path, reason }: ImportLine): string {
  if (number === null) return `${file}: ${reason}`
  const place = [file, `record ${number}`, ...(path === '' ? [] : [`field ${path}`])].join(', ')
  return path === '' ? `${place}: ${sentenceOf(reason)}` : `${place} ${reason}.`
}

function sentenceOf(reason: string): string {
  return /^[a-z]/.test(reason) ? `it ${reason}.` : reason
}
