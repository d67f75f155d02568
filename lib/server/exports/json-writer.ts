import type { ExportCell } from '../../domain/shared/export-format'
import type { ExportTable } from './export-table'

/** Writes one JSON object a line, keyed by heading; values are not escaped for spreadsheets, since none reads this. */
export async function* writeNdjson(table: ExportTable): AsyncGenerator<string> {
  const write = objectWriter(table.headings)
  for await (const rows of table.batches) {
    let lines = ''
    for (const cells of rows) lines += `${write(cells)}\n`
    yield lines
  }
}

/** Writes `{ ...about, "data": [...] }` with one object a row, so that the file says what it is. */
export async function* writeJson(table: ExportTable, about: object): AsyncGenerator<string> {
  const write = objectWriter(table.headings)
  yield `${JSON.stringify(about).slice(0, -1)},"data":[`
  let separator = '\n'
  for await (const rows of table.batches) {
    if (rows.length === 0) continue
    yield separator + rows.map(write).join(',\n')
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** Writes rows as objects of these headings, which are written once: making the objects would cost as much again. */
function objectWriter(headings: readonly string[]): (cells: readonly ExportCell[]) => string {
  const keys = headings.map((heading, at) => `${at === 0 ? '' : ','}${JSON.stringify(heading)}:`)
  return (cells) => {
    let members = ''
    for (let at = 0; at < keys.length; at++)
      members += `${keys[at] ?? ''}${JSON.stringify(cells[at] ?? null)}`
    return `{${members}}`
  }
}
