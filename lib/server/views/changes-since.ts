import { sayFilterProblem } from '../../domain/trials/say-filter-problem'
import type { TrialRow } from '../../domain/trials/trial-views'
import { type ChangedRow, compareTables, sayChange } from '../../domain/views/compare-tables'
import {
  type FrozenBody,
  freezeRows,
  type FrozenRow,
  type FrozenTable,
  textOf,
} from '../../domain/views/frozen-body'
import type { ChangesSince, GoneTrial, SaidChange } from '../../domain/views/frozen-view-views'
import { readStanding, type StandingSelection } from '../trials/trial-selection'

// More than a reader reads; their number is told.
const MOST_CAME = 500

/** Says what changed in a frozen view since, at the newest state of the data. */
export async function describeChangesSince(body: FrozenBody): Promise<ChangesSince> {
  const ids = body.data.map((row) => textOf(body, 'id', row))
  const standing = await readStanding(body.query, ids, MOST_CAME)
  const problems = standing.problems.map(sayFilterProblem)
  const { selected, elsewhere } = part(standing)
  const now = freezeRows([...selected, ...(problems.length === 0 ? standing.others : [])])
  const { came, went, changed } = compareTables(body, now)
  const turned = new Map(
    compareTables(body, freezeRows(elsewhere)).changed.map((each) => [each.id, said(each)]),
  )
  return {
    dataVersion: standing.dataVersion,
    total: standing.total,
    problems,
    came: came.map((row) => named(now, row)),
    cameTotal: problems.length === 0 ? standing.othersTotal : 0,
    went: went.map((row) => gone(named(body, row), standing, turned)),
    changed: changed.map((each) => ({ ...named(now, each.row), changes: said(each) })),
  }
}

/** The frozen trials that are shown today: those selected still, and the others. What cannot be asked selects them all. */
function part({ trials, problems }: StandingSelection): { selected: TrialRow[]; elsewhere: TrialRow[] } {
  const shown = [...trials.values()].flatMap(({ row, isSelected }) => (row ? [{ row, isSelected }] : []))
  const isIn = ({ isSelected }: { isSelected: boolean }) => isSelected || problems.length > 0
  return {
    selected: shown.filter(isIn).map(({ row }) => row),
    elsewhere: shown.filter((each) => !isIn(each)).map(({ row }) => row),
  }
}

function gone(
  trial: { id: string; title: string },
  { trials }: StandingSelection,
  turned: ReadonlyMap<string, SaidChange[]>,
): GoneTrial {
  const now = trials.get(trial.id)
  const mergedInto = now?.mergedInto ?? null
  const why = mergedInto !== null ? 'merged' : now?.row ? 'fitsNoMore' : 'withdrawn'
  return { ...trial, why, mergedInto, changes: turned.get(trial.id) ?? [] }
}

function named(table: Pick<FrozenTable, 'columns'>, row: FrozenRow): { id: string; title: string } {
  return { id: textOf(table, 'id', row), title: textOf(table, 'title', row) }
}

function said({ changes }: ChangedRow): SaidChange[] {
  return changes.map((change) => ({ field: change.key, label: change.label, ...sayChange(change) }))
}
