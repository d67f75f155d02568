import {
  cellsOf,
  type FrozenCell,
  type FrozenColumn,
  type FrozenRow,
  type FrozenTable,
  textOf,
} from './frozen-body'

/** One value of a trial that is another now: its cells then and now, the text on screen first. */
export interface CellChange {
  key: string
  label: string
  from: FrozenCell[]
  to: FrozenCell[]
}

export interface ChangedRow {
  id: string
  row: FrozenRow // as it is now
  changes: CellChange[]
}

/** What leads from one table to another: rows in, rows out, and what changed in those of both. */
export interface TableDifference {
  came: FrozenRow[]
  went: FrozenRow[]
  changed: ChangedRow[]
}

/**
 * Compares two tables of trials. Rows are the same by their identifier, columns by their key: a column that only one of
 * them has, or that says more in one of them, is left out. The order of rows is no difference.
 */
export function compareTables(then: FrozenTable, now: FrozenTable): TableDifference {
  const columns = sharedColumns(then, now)
  const before = byId(then)
  const after = byId(now)
  const changed = [...before].flatMap(([id, was]) => {
    const row = after.get(id)
    const changes = row === undefined ? [] : changesOf(columns, was, row)
    return row === undefined || changes.length === 0 ? [] : [{ id, row, changes }]
  })
  return {
    came: [...after].filter(([id]) => !before.has(id)).map(([, row]) => row),
    went: [...before].filter(([id]) => !after.has(id)).map(([, row]) => row),
    changed,
  }
}

/** Says a change: the texts on screen, or all cells where only a code behind the same text changed. */
export function sayChange({ from, to }: CellChange): { from: string; to: string } {
  const isSameText = from[0] === to[0]
  const say = (cells: readonly FrozenCell[]) => (isSameText ? cells.join(', ') : String(cells[0] ?? ''))
  return { from: say(from), to: say(to) }
}

interface SharedColumn {
  then: FrozenColumn
  now: FrozenColumn
}

function sharedColumns(then: FrozenTable, now: FrozenTable): SharedColumn[] {
  return then.columns.flatMap((column) => {
    const same = now.columns.find(({ key }) => key === column.key)
    return same?.headings.length === column.headings.length ? [{ then: column, now: same }] : []
  })
}

function changesOf(columns: readonly SharedColumn[], was: FrozenRow, is: FrozenRow): CellChange[] {
  return columns.flatMap(({ then, now }) => {
    const from = cellsOf(then, was)
    const to = cellsOf(now, is)
    const isSame = from.every((cell, at) => cell === to[at])
    return isSame ? [] : [{ key: now.key, label: now.label, from, to }]
  })
}

function byId(table: FrozenTable): Map<string, FrozenRow> {
  return new Map(table.data.map((row) => [textOf(table, 'id', row), row]))
}
