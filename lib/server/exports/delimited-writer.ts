import type { ExportCell } from '../../domain/shared/export-format'
import { formulaSafe } from '../../domain/shared/formula-safe'
import type { ExportTable } from './export-table'

/**
 * Writes a table as text with CRLF line ends (RFC 4180), formula-safe, one chunk a batch. Ours and not a library's
 * because the target of 60,000 rows/s needs it (docs/decisions/0006): a library reads every file back in the tests.
 */
export async function* writeDelimited(table: ExportTable, delimiter: ',' | '\t'): AsyncGenerator<string> {
  const line = lineWriter(delimiter)
  yield line(table.headings)
  for await (const rows of table.batches) {
    let lines = ''
    for (const cells of rows) lines += line(cells)
    yield lines
  }
}

function lineWriter(delimiter: string): (cells: readonly ExportCell[]) => string {
  const needsQuotes = new RegExp(`["\\r\\n${delimiter}]`)
  const write = (cell: ExportCell): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell)
    const safe = formulaSafe(cell)
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return (cells) => {
    let line = ''
    let separator = ''
    for (const cell of cells) {
      line += separator + write(cell)
      separator = delimiter
    }
    return `${line}\r\n`
  }
}
