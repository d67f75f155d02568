import { type LandscapeLayout } from '@/lib/domain/trials/landscape-layout'
import { LANDSCAPE_HEADINGS, landscapeTable } from '@/lib/domain/trials/landscape-table'
import type { ExportFile } from '@/lib/server/exports/export-answer'

/** A landscape as a CSV file, one row a cell. */
export function landscapeExport(layout: LandscapeLayout, name: string): ExportFile {
  return {
    format: 'csv',
    name,
    about: {},
    table: { headings: LANDSCAPE_HEADINGS, batches: inBatches(layout) },
    close: () => undefined,
  }
}

async function* inBatches(layout: LandscapeLayout) {
  yield* landscapeTable(layout)
}
