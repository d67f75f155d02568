import { DataTable } from '../data-table/data-table'
import { TrialCell } from './trial-cell'
import type { TrialScreen } from './trial-screen'
import { chosenTrialColumns } from '@/lib/domain/trials/trial-columns'
import type { TrialColumn } from '@/lib/domain/trials/trial-column-kinds'
import { sortBy } from '@/lib/domain/trials/trial-request-changes'
import { DEFAULT_SORT } from '@/lib/domain/trials/trial-table-codec'

const NEWEST_OR_LARGEST_FIRST: ReadonlySet<string> = new Set([
  'startedOn',
  'completedOn',
  'enrollment',
  'lastUpdatePostedOn',
])

/** The page of trials on screen. */
export function TrialTable({ screen }: { screen: TrialScreen }) {
  const columns = chosenTrialColumns(screen.request.columns)
  return (
    <DataTable
      caption={`Table: ${screen.description.heading}`}
      columns={columns.map((column) => ({
        key: column.key,
        label: column.label,
        align: column.align,
        sorted: sortedBy(screen, column),
        sortHref: column.isSortable
          ? screen.hrefOf(sortBy(screen.request, column.key, NEWEST_OR_LARGEST_FIRST.has(column.key)))
          : null,
      }))}
      rows={screen.list.data.map((row) => ({
        key: row.id,
        cells: columns.map((column) => (
          <TrialCell key={column.key} row={row} column={column} search={screen.request.filters.q} />
        )),
      }))}
      isBusy={screen.isBusy}
    />
  )
}

function sortedBy({ request }: TrialScreen, column: TrialColumn): 'ascending' | 'descending' | null {
  const sort = request.sort ?? (request.filters.q === undefined ? DEFAULT_SORT : '')
  if (sort === column.key) return 'ascending'
  return sort === `-${column.key}` ? 'descending' : null
}
