import type { MissingReason } from '../shared/missing'
import type { TableTarget } from './table-targets'

/** One value a row proposes, with what is shown of it now, both in the reader's words. */
export interface PlannedChange {
  entity: TableTarget['entity']
  administrationId: string | null // of a trial's one administration; null for a new one, and for other things
  field: string
  label: string
  now: string | null // null where nothing is shown yet
  next: string
  value: unknown
  missing: MissingReason | null
  baseText: string | null
}

/** What is wrong in a row, or worth knowing. `column` is null where it concerns the row as a whole. */
export interface RowProblem {
  column: number | null
  text: string // of the cell, as it was written
  message: string // a clause after the cell's text, or a sentence where there is no cell
  canKeepWords: boolean
}

/** What a table does with one row. A row that is left out proposes nothing until its problem is mended. */
export interface PlannedRow {
  number: number
  action: 'create' | 'edit' | 'unchanged' | 'leftOut'
  subject: { id: string; label: string; version: number } | null // null for a new thing
  name: string // what the row calls the thing
  changes: PlannedChange[]
  problems: RowProblem[]
  notes: RowProblem[]
}

/** How many rows and values a table proposes. */
export interface PlanTotals {
  created: number
  edited: number
  unchanged: number
  leftOut: number
  withProblems: number
  problems: number
  values: number
  items: number // things of the proposal: administrations count beside their trials
}

/** Adds up what the rows do. */
export function totalsOf(rows: readonly PlannedRow[]): PlanTotals {
  const having = (action: PlannedRow['action']) => rows.filter((row) => row.action === action).length
  const proposed = rows.filter(({ action }) => action === 'create' || action === 'edit')
  return {
    created: having('create'),
    edited: having('edit'),
    unchanged: having('unchanged'),
    leftOut: having('leftOut'),
    withProblems: rows.filter(({ problems }) => problems.length > 0).length,
    problems: rows.reduce((sum, { problems }) => sum + problems.length, 0),
    values: proposed.reduce((sum, { changes }) => sum + changes.length, 0),
    items: proposed.reduce((sum, { changes }) => sum + new Set(changes.map(({ entity }) => entity)).size, 0),
  }
}
