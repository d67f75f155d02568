import type { ExportCell } from '../shared/export-format'
import { cellOf, type LandscapeLayout } from './landscape-layout'

export const LANDSCAPE_HEADINGS = [
  'split', 'split_label', 'row', 'row_label', 'column', 'column_label', 'trials', 'participants',
] as const // prettier-ignore

/**
 * The cells of a landscape one a line, empty ones too, a batch a layer. Participants are left empty where trials give no
 * number to add; the split is empty where the landscape is whole.
 */
export function* landscapeTable({ rows, columns, layers }: LandscapeLayout): Generator<ExportCell[][]> {
  for (const layer of layers)
    yield rows.flatMap((row) =>
      columns.map((column) => {
        const { trials, participants } = cellOf(layer, row, column)
        const split = [layer.value?.value ?? null, layer.value?.label ?? null]
        return [...split, row.value, row.label, column.value, column.label, trials, participants]
      }),
    )
}
