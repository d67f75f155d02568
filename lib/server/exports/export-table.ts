import type { ExportCell } from '../../domain/shared/export-format'

/** A table on its way into a file: headings, then rows in batches, read once and in order. */
export interface ExportTable {
  headings: readonly string[]
  batches: AsyncIterable<readonly (readonly ExportCell[])[]>
}
