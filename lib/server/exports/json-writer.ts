import type { ExportCell } from '../../domain/shared/export-format'
import type { ExportTable } from './export-table'

/** Writes one JSON object a line, keyed by heading; values are not escaped for spreadsheets, since none reads this. */
export async function* writeNdjson(table: ExportTable): AsyncGenerator<string> {
  for await (const rows of table.batches)
    yield rows.map((cells) => `${JSON.stringify(toObject(table.headings, cells))}\n`).join('')
}

/** Writes `{ ...about, "data": [...] }` with one object a row, so that the file says what it is. */
export async function* writeJson(table: ExportTable, about: object): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"data":[`
  let separator = '\n'
  for await (const rows of table.batches) {
    if (rows.length === 0) continue
    yield separator + rows.map((cells) => JSON.stringify(toObject(table.headings, cells))).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

function toObject(headings: readonly string[], cells: readonly ExportCell[]): Record<string, ExportCell> {
  return Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? null]))
}
