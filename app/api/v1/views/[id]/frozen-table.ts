import { cellsOf, type FrozenTable } from '@/lib/domain/views/frozen-body'
import type { ExportTable } from '@/lib/server/exports/export-table'

/** The rows of a frozen view as a file's table, under the columns of their day. */
export function frozenTable(table: FrozenTable): ExportTable {
  return { headings: table.columns.flatMap(({ headings }) => headings), batches: inOneBatch(table) }
}

async function* inOneBatch({ columns, data }: FrozenTable) {
  yield data.map((row) => columns.flatMap((column) => cellsOf(column, row)))
}
