import { NumbersTable } from '../../charts/numbers-table'
import { largest } from '@/lib/domain/shared/largest'
import type { AxisLine } from '@/lib/domain/trials/axis-lines'
import { cellOf, type LandscapeLayout } from '@/lib/domain/trials/landscape-layout'
import type { LandscapeShape } from '@/lib/domain/trials/landscape-shape'
import type { LandscapeLayer } from '@/lib/domain/trials/landscape-views'
import { TRIAL_FILTERS } from '@/lib/domain/trials/trial-filters'

// What a page can carry; a file holds more.
const mostRows = 200
const mostColumns = 60

/** The numbers of a layer; rows and columns without any of its trials are left out. */
export function LandscapeNumbers(props: {
  caption: string
  shape: LandscapeShape
  layout: LandscapeLayout
  layer: LandscapeLayer
}) {
  const { shape, layout, layer } = props
  const rows = linesWithTrials(layout.rows, layer.rowCounts, mostRows)
  const columns = linesWithTrials(layout.columns, layer.columnCounts, mostColumns)
  return (
    <NumbersTable
      caption={`${props.caption}: ${shape.measure}`}
      heads={[TRIAL_FILTERS[shape.rows].label, ...columns.map(({ label }) => label)]}
      rows={rows.map((row) => ({
        key: row.value,
        name: row.label,
        counts: columns.map((column) => {
          const { trials, participants } = cellOf(layer, row, column)
          return shape.measure === 'trials' ? trials : (participants ?? 'no number')
        }),
      }))}
    />
  )
}

function linesWithTrials(lines: readonly AxisLine[], counts: readonly number[], most: number): AxisLine[] {
  const filled = lines.map((line) => ({ ...line, count: counts[line.place] ?? 0 }))
  return largest(
    filled.filter(({ count }) => count > 0),
    most,
  )
}
