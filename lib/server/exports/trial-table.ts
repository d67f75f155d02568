import type { TrialColumn } from '../../domain/trials/trial-column-kinds'
import type { TrialRow } from '../../domain/trials/trial-views'
import type { ExportTable } from './export-table'

/** Turns rows into a file's table: the columns of the view in their order, each with its text and the codes behind it. */
export function trialTable(
  columns: readonly TrialColumn[],
  batches: AsyncIterable<readonly TrialRow[]>,
): ExportTable {
  return { headings: columns.flatMap(({ headings }) => headings), batches: cellsOf(columns, batches) }
}

async function* cellsOf(columns: readonly TrialColumn[], batches: AsyncIterable<readonly TrialRow[]>) {
  for await (const rows of batches)
    yield rows.map((row) => columns.flatMap((column) => column.exportCells(row)))
}
