import { sayNumber } from './words'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** What a table may be at most; whatever is larger is refused before more of it is read. */
export interface TableLimits {
  characters: number
  rows: number // the head included
  columns: number
  cellCharacters: number
}

/** A row of cells as written, with its number in the text, from 1. */
export interface DelimitedRow {
  number: number
  cells: string[]
}

/** The rows, or a sentence that says why the text is no table. */
export type DelimitedReading = { rows: DelimitedRow[] } | { problem: string }

/**
 * Reads delimited text (RFC 4180, any line ends) strictly: a quote that does not close, or closes before its cell ends,
 * is refused by row, because every cell after it would stand in a wrong place. Rows without any text are left out.
 * Stops at the first limit passed. Between tabs a quote inside a cell is a quote: whoever writes tabs means it so.
 */
export function readDelimited(text: string, delimiter: Delimiter, limits: TableLimits): DelimitedReading {
  if (text.length > limits.characters)
    return { problem: `The table is longer than ${sayNumber(limits.characters)} characters: split it.` }
  if (text.includes('\0')) return { problem: 'This is no text: it holds zero bytes. Save the sheet as CSV.' }
  const rows: DelimitedRow[] = []
  for (const read of scanRows(text, delimiter, limits)) {
    if ('problem' in read) return { problem: read.problem }
    if (read.cells.every((cell) => cell.trim() === '')) continue
    rows.push(read)
    if (rows.length > limits.rows)
      return {
        problem: `The table has more than ${sayNumber(limits.rows - 1)} rows below its head: split it.`,
      }
  }
  return { rows }
}

/** The delimiter under which the first rows of a text have the most cells, the same number each; a comma if none has. */
export function guessDelimiter(text: string): Delimiter {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(firstRows(text, delimiter)) }))
  const [best] = scores.toSorted((left, right) => right.score - left.score)
  return best !== undefined && best.score > 0 ? best.delimiter : ','
}

function* scanRows(
  text: string,
  delimiter: Delimiter,
  { columns, cellCharacters }: Pick<TableLimits, 'columns' | 'cellCharacters'>,
): Generator<DelimitedRow | { problem: string }> {
  let cells: string[] = []
  let number = 1
  for (let at = 0; at < text.length;) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    if ('problem' in cell) return yield { problem: `${cell.problem} in row ${String(number)}.` }
    cells.push(cell.text)
    if (cell.text.length > cellCharacters)
      return yield {
        problem: `Row ${String(number)} has a cell of over ${sayNumber(cellCharacters)} characters.`,
      }
    if (cells.length > columns)
      return yield { problem: `Row ${String(number)} has more than ${sayNumber(columns)} columns.` }
    if (text[cell.end] === delimiter) {
      at = cell.end + 1
      if (at < text.length) continue
      cells.push('')
    }
    yield { number, cells }
    cells = []
    number += 1
    at = text[cell.end] === '\r' && text[cell.end + 1] === '\n' ? cell.end + 2 : cell.end + 1
  }
}

type Cell = { text: string; end: number } | { problem: string }

function quotedCell(text: string, start: number, delimiter: Delimiter): Cell {
  const parts: string[] = []
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { problem: 'A quote is opened and never closed' }
    parts.push(text.slice(at, quote))
    const next = text[quote + 1]
    if (next !== '"') {
      const isEnd = next === undefined || next === delimiter || next === '\n' || next === '\r'
      return isEnd ? { text: parts.join('"'), end: quote + 1 } : { problem: 'Text follows a closing quote' }
    }
    at = quote + 2
  }
}

function plainCell(text: string, start: number, delimiter: Delimiter): Cell {
  for (let end = start; ; end += 1) {
    const sign = text[end]
    if (sign === undefined || sign === delimiter || sign === '\n' || sign === '\r')
      return { text: text.slice(start, end), end }
    if (sign === '"' && delimiter !== '\t')
      return { problem: 'A quote stands inside a cell that does not begin with one' }
  }
}

const sampledRows = 20

function firstRows(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = []
  for (const read of scanRows(text, delimiter, { columns: 1_000, cellCharacters: Infinity })) {
    if ('problem' in read || rows.length === sampledRows) break
    rows.push(read.cells)
  }
  return rows
}

// cells of the head, weighed by the part of the rows below that have as many; nothing for a single column
function evenness(rows: readonly string[][]): number {
  const [head = [], ...below] = rows
  if (head.length < 2) return 0
  const alike = below.filter((row) => row.length === head.length).length
  return head.length * (below.length === 0 ? 1 : alike / below.length)
}
