import { type Delimiter, guessDelimiter, readDelimited, type TableLimits } from '../shared/delimited-text'
import { undoFormulaSafe } from '../shared/formula-safe'

/** What a pasted or uploaded table may be at most: one proposal holds 500 things and travels in one request. */
export const TABLE_LIMITS: TableLimits = {
  characters: 2_000_000, // what a browser surely keeps until it is submitted
  rows: 501,
  columns: 200,
  cellCharacters: 50_000,
}

/** A table as it was written: heads and rows of equally many cells. `number` is the row's own, its head being row 1. */
export interface PastedTable {
  delimiter: Delimiter
  heads: string[]
  rows: { number: number; cells: string[]; hasTooMany: boolean }[]
}

/**
 * Reads a pasted table: its delimiter, its head and its rows, without the apostrophe that our own files put before what
 * a spreadsheet would take for a formula. A row that is too short is filled with empty cells; one that is too long says
 * so, because nobody can tell which of its cells moved. `problem` is a sentence.
 */
export function readPastedTable(text: string): PastedTable | { problem: string } {
  if (/^PK\u0003\u0004/.test(text))
    return { problem: 'This is a workbook, not text. Save the sheet as CSV or TSV, or copy its cells.' }
  const content = text.replace(/^\uFEFF/, '')
  const delimiter = content.length > TABLE_LIMITS.characters ? ',' : guessDelimiter(content)
  const reading = readDelimited(content, delimiter, TABLE_LIMITS)
  if ('problem' in reading) return reading
  const [head, ...rows] = reading.rows
  if (!head) return { problem: 'There is nothing in it yet.' }
  if (rows.length === 0) return { problem: 'There is only one row: the first row names the columns.' }
  return { delimiter, heads: head.cells.map(clean), rows: rows.map((row) => fitted(row, head.cells.length)) }
}

/** How the cells were found to be separated, in words. */
export const DELIMITER_WORDS: Record<Delimiter, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

function fitted({ number, cells }: { number: number; cells: string[] }, width: number) {
  return {
    number,
    cells: Array.from({ length: width }, (_, at) => clean(cells[at] ?? '')),
    hasTooMany: cells.slice(width).some((cell) => cell.trim() !== ''),
  }
}

function clean(cell: string): string {
  return undoFormulaSafe(cell).trim()
}
