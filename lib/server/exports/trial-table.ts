import type { ExportCell } from '../../domain/shared/export-format'
import type { ColumnRow, TrialColumn } from '../../domain/trials/trial-column-kinds'
import type { ExportTable } from './export-table'

/** Turns rows into a file's table: the columns of the view in their order, each with its text and the codes behind it. */
export function trialTable(
  columns: readonly TrialColumn[],
  batches: AsyncIterable<readonly ColumnRow[]>,
): ExportTable {
  return { headings: columns.flatMap(({ headings }) => headings), batches: cellsOf(columns, batches) }
}

async function* cellsOf(columns: readonly TrialColumn[], batches: AsyncIterable<readonly ColumnRow[]>) {
  for await (const rows of batches)
    yield rows.map((row) => {
      const cells: ExportCell[] = []
      for (const column of columns) cells.push(...column.exportCells(row)) // flatMap takes three times as long
      return cells
    })
}
