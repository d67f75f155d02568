import type { ClaimRow } from '../../domain/trials/claim-views'
import type { ExportTable } from './export-table'

/** Turns claims into a file's table, one row a claim, headings as in the API. */
export function claimTable(
  columns: readonly (keyof ClaimRow)[],
  batches: AsyncIterable<readonly ClaimRow[]>,
): ExportTable {
  return { headings: columns, batches: cellsOf(columns, batches) }
}

async function* cellsOf(columns: readonly (keyof ClaimRow)[], batches: AsyncIterable<readonly ClaimRow[]>) {
  for await (const claims of batches) yield claims.map((claim) => columns.map((column) => claim[column]))
}
