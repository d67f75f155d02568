'use client'

import { type ReactNode, useState } from 'react'
import { DataTable } from '../data-table/data-table'
import { PickBar } from '../picks/pick-bar'
import { Pickable } from '../picks/pickable'
import { foldColumns } from './folded-columns'
import { FoldedColumnsNote } from './folded-columns-note'
import { TrialCell } from './trial-cell'
import type { TrialScreen } from './trial-screen'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { chosenTrialColumns } from '@/lib/domain/trials/trial-columns'
import type { TrialColumn } from '@/lib/domain/trials/trial-column-kinds'
import { sortBy } from '@/lib/domain/trials/trial-request-changes'
import { DEFAULT_SORT } from '@/lib/domain/trials/trial-table-codec'

const NEWEST_OR_LARGEST_FIRST: ReadonlySet<string> = new Set([
  'startedOn', 'completedOn', 'enrollment', 'lastUpdatePostedOn',
]) // prettier-ignore

/** The page of trials on screen. */
export function TrialTable({ screen }: { screen: TrialScreen }) {
  const [isUnfolded, setUnfolded] = useState(false)
  const { drawn, folded } = foldColumns(screen.request, screen.list)
  const columns = isUnfolded ? chosenTrialColumns(screen.request.columns) : drawn
  return (
    <>
      <DataTable
        caption={`Table: ${screen.description.heading}`}
        columns={columns.map((column) => head(screen, column))}
        rows={screen.list.data.map((row) => ({
          key: row.id,
          cells: columns.map((column, at) => {
            const cell = (
              <TrialCell key={column.key} row={row} column={column} search={screen.request.filters.q} />
            )
            return at > 0 ? cell : <FirstCell key={column.key} id={row.id} cell={cell} />
          }),
        }))}
        isBusy={screen.isBusy}
      />
      {!isUnfolded && <FoldedColumnsNote folded={folded} show={() => setUnfolded(true)} />}
      <PickBar kind="trial" />
    </>
  )
}

function FirstCell({ id, cell }: { id: string; cell: ReactNode }) {
  return (
    <Pickable kind="trial" id={id} name={identifierWords(id)}>
      {cell}
    </Pickable>
  )
}

function head(screen: TrialScreen, column: TrialColumn) {
  const next = sortBy(screen.request, column.key, NEWEST_OR_LARGEST_FIRST.has(column.key))
  return {
    key: column.key,
    label: column.label,
    align: column.align,
    sorted: sortedBy(screen, column),
    sortHref: column.isSortable ? screen.hrefOf(next) : null,
  }
}

function sortedBy({ request }: TrialScreen, column: TrialColumn): 'ascending' | 'descending' | null {
  const sort = request.sort ?? (request.filters.q === undefined ? DEFAULT_SORT : '')
  if (sort === column.key) return 'ascending'
  return sort === `-${column.key}` ? 'descending' : null
}
