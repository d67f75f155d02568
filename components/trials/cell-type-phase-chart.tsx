import { ChartCard } from '../charts/chart-card'
import { FileLinks } from '../charts/file-links'
import { Matrix } from '../charts/matrix'
import { NumbersTable } from '../charts/numbers-table'
import { phaseStep } from '../ui/phase-lozenge'
import { chosenIn } from './chosen-in'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { landscapeFileHref } from '@/lib/client/routes'
import { largest } from '@/lib/domain/shared/largest'
import { axisLines } from '@/lib/domain/trials/axis-lines'
import { DEFAULT_LANDSCAPE } from '@/lib/domain/trials/landscape-shape'
import type { TrialFacetName } from '@/lib/domain/trials/trial-filters'
import { toggleFacetValue, withFacetValues } from '@/lib/domain/trials/trial-request-changes'
import { PSEUDO_VALUES } from '@/lib/domain/trials/trial-vocabulary'
import type { Crosstab } from '@/lib/domain/trials/trial-views'

const mostRows = 12

/** Cell types against phases: where trials are, and where there is none. */
export function CellTypePhaseChart({ screen, crosstab }: { screen: TrialScreen; crosstab: Crosstab }) {
  const rows = axisLines(crosstab.rows, screen.vocabulary.cellType).map((row) => ({
    ...row,
    cells: crosstab.cells[row.place] ?? [],
  }))
  const columns = crosstab.columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) => column.count > 0)
  const stepped = columns.filter((column) => phaseStep(column.value) !== null)
  const others = columns.filter((column) => phaseStep(column.value) === null)
  const drawn = [...stepped, ...others]
  return (
    <ChartCard
      title="Cell type × phase"
      hint={sayHint(rows.length)}
      missing={mostlyMissing(crosstab.rows, crosstab.total)}
      numbers={
        <NumbersTable
          caption="Trials by cell type and phase"
          heads={['Cell type', ...drawn.map((column) => column.label), 'All']}
          rows={rows.map((row) => ({
            key: row.value,
            name: row.label,
            counts: [...drawn.map((column) => row.cells[column.index] ?? 0), row.count],
          }))}
        />
      }
      files={
        <FileLinks
          title="Cell type × phase"
          hrefOf={(format) => landscapeFileHref(DEFAULT_LANDSCAPE, screen.request.filters, format)}
        />
      }
    >
      <Matrix
        label="Trials by cell type and phase"
        rowLabel="Cell type"
        columns={drawn.map((column) => ({
          ...part(screen, 'phaseGroup', column),
          short: phaseStep(column.value)?.short ?? column.label,
        }))}
        rows={largest(rows, mostRows).map((row) => ({
          ...part(screen, 'cellType', row),
          depth: row.depth,
          cells: drawn.map((column) => cell(screen, row.value, column.value, row.cells[column.index] ?? 0)),
        }))}
      />
    </ChartCard>
  )
}

function sayHint(rows: number): string {
  const gap = 'empty cells are the evidence gap'
  return rows > mostRows ? `${gap}; the ${mostRows} most frequent of ${rows}` : gap
}

function part(
  { request, hrefOf }: TrialScreen,
  facet: TrialFacetName,
  { value, label, count }: { value: string; label: string; count: number },
) {
  return {
    value,
    label,
    count,
    isMissing: PSEUDO_VALUES.has(value),
    isSelected: chosenIn(request, facet).has(value),
    href: hrefOf(toggleFacetValue(request, facet, value)),
  }
}

/** A cell filters by both its values at once; clicked again it gives both back. */
function cell({ request, hrefOf }: TrialScreen, row: string, column: string, count: number) {
  const isSelected =
    isExactly(request.filters.anyOf.cellType, row) && isExactly(request.filters.anyOf.phaseGroup, column)
  const values = (value: string) => (isSelected ? [] : [value])
  const next = withFacetValues(
    withFacetValues(request, 'cellType', values(row)),
    'phaseGroup',
    values(column),
  )
  return { count, isSelected, href: hrefOf(next) }
}

function isExactly(values: readonly string[] | undefined, value: string): boolean {
  return values?.length === 1 && values[0] === value
}
