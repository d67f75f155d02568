import { ChartCard } from '../../charts/chart-card'
import { FileLinks } from '../../charts/file-links'
import { Matrix } from '../../charts/matrix'
import { phaseStep } from '../../ui/phase-lozenge'
import { chosenIn } from '../chosen-in'
import { LandscapeNumbers } from './landscape-numbers'
import styles from './landscape.module.css'
import { missingAxis } from './missing-axis'
import type { TrialScreen } from '../trial-screen'
import { landscapeFileHref, trialsHref } from '@/lib/client/routes'
import { sayCount } from '@/lib/domain/shared/words'
import type { AxisLine } from '@/lib/domain/trials/axis-lines'
import { cellOf, drawnLines, type LandscapeLayout } from '@/lib/domain/trials/landscape-layout'
import { partFilters } from '@/lib/domain/trials/landscape-part'
import type { LandscapeShape } from '@/lib/domain/trials/landscape-shape'
import type { Landscape, LandscapeLayer } from '@/lib/domain/trials/landscape-views'
import {
  FEW_FOR_DARK,
  fieldWord,
  sayCell,
  sayFields,
  sayLeftOut,
  saySums,
} from '@/lib/domain/trials/landscape-words'
import { TRIAL_FILTERS, type TrialFacetName } from '@/lib/domain/trials/trial-filters'
import { toggleFacetValue } from '@/lib/domain/trials/trial-request-changes'

interface CardProps {
  screen: TrialScreen
  shape: LandscapeShape
  landscape: Landscape
  layout: LandscapeLayout
  layer: LandscapeLayer
}

/** One matrix: the whole selection, or one part of it. Each cell leads to its trials. */
export function LandscapeCard(props: CardProps) {
  const { shape, landscape, layout, layer } = props
  const drawn = drawnLines(layout)
  const title = sayTitle(shape, layer)
  const sums = saySums(layout, layer, shape)
  return (
    <ChartCard
      title={title}
      hint={sayHint(layout, drawn, layer)}
      missing={missingAxis(shape, landscape, layer)}
      numbers={<LandscapeNumbers caption={title} shape={shape} layout={layout} layer={layer} />}
      files={<Files {...props} title={title} />}
    >
      <Matrix
        label={`${title}: ${shape.measure} by ${fieldWord(shape.rows)} and ${fieldWord(shape.columns)}`}
        rowLabel={TRIAL_FILTERS[shape.rows].label}
        darkestFrom={FEW_FOR_DARK[shape.measure]}
        columns={drawn.columns.map((column) => ({
          ...head(props, shape.columns, column, layer.columnCounts),
          short:
            shape.columns === 'phaseGroup' ? (phaseStep(column.value)?.short ?? column.label) : column.label,
        }))}
        rows={drawn.rows.map((row) => ({
          ...head(props, shape.rows, row, layer.rowCounts),
          depth: row.depth,
          cells: drawn.columns.map((column) => cell(props, row, column)),
        }))}
      />
      {sums && <p className={styles.note}>{sums}</p>}
    </ChartCard>
  )
}

function Files({ screen, shape, layer, title }: CardProps & { title: string }) {
  const filters = partFilters(screen.request.filters, shape, { split: layer.value?.value })
  const whole = { ...shape, split: null }
  return <FileLinks title={title} hrefOf={(format) => landscapeFileHref(whole, filters, format)} />
}

function sayTitle(shape: LandscapeShape, { value }: LandscapeLayer): string {
  if (shape.split === null || value === null) return sayFields(shape)
  return `${TRIAL_FILTERS[shape.split].label}: ${value.label}`
}

function sayHint(
  { rows, columns }: LandscapeLayout,
  drawn: Pick<LandscapeLayout, 'rows' | 'columns'>,
  { value, total }: LandscapeLayer,
): string {
  const left = [
    drawn.rows.length < rows.length && `the ${drawn.rows.length} most frequent of ${rows.length} rows`,
    drawn.columns.length < columns.length &&
      `the ${drawn.columns.length} most frequent of ${columns.length} columns`,
  ].filter((part) => part !== false)
  return [
    ...(value === null ? [] : [sayCount(total, 'trial', 'trials')]),
    'empty cells are the evidence gap',
    ...left,
  ].join('; ')
}

/** A row or column by its head: choosing it lays out that value and what stands below it. */
function head({ screen }: CardProps, facet: TrialFacetName, line: AxisLine, counts: readonly number[]) {
  const { value, label, isMissing, place } = line
  return {
    value,
    label,
    isMissing,
    count: counts[place] ?? 0,
    isSelected: chosenIn(screen.request, facet).has(value),
    href: screen.hrefOf(toggleFacetValue(screen.request, facet, value)),
  }
}

function cell({ screen, shape, layer }: CardProps, row: AxisLine, column: AxisLine) {
  const numbers = cellOf(layer, row, column)
  const part = { split: layer.value?.value, rows: row.value, columns: column.value }
  return {
    count: shape.measure === 'trials' ? numbers.trials : (numbers.participants ?? 0),
    text: sayCell(numbers, shape.measure) ?? undefined,
    note: sayLeftOut(numbers, shape.measure),
    isSelected: false,
    href: trialsHref({ ...screen.request, filters: partFilters(screen.request.filters, shape, part) }),
  }
}
