import { z } from 'zod'
import { TRIAL_COLUMNS } from '../trials/trial-columns'
import type { TrialRow } from '../trials/trial-views'

/** How a body is laid out. A body never changes: a new layout gets the next number, and the old one keeps its reader. */
export const FROZEN_FORMAT = 1

/** The files of a frozen view. */
export const FROZEN_FILE_FORMATS = ['csv', 'json'] as const

const frozenColumnSchema = z.object({
  key: z.string(),
  label: z.string(),
  headings: z.array(z.string()).min(1), // of the text on screen, then of the codes behind it
})
export type FrozenColumn = z.infer<typeof frozenColumnSchema>

const frozenCellSchema = z.union([z.string(), z.number()])
export type FrozenCell = z.infer<typeof frozenCellSchema>

const frozenRowSchema = z.record(z.string(), frozenCellSchema)
export type FrozenRow = z.infer<typeof frozenRowSchema>

/**
 * What is kept of a frozen view, readable without this code: what was asked and when, the columns of that day, and one
 * object a trial by heading, as the JSON file of a selection has them.
 */
export const frozenBodySchema = z.object({
  source: z.literal('Cell Trial Atlas'),
  format: z.literal(FROZEN_FORMAT),
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  query: z.string(),
  total: z.int(),
  dataVersion: z.int(),
  dataDate: z.string(),
  frozenAt: z.string(),
  frozenBy: z.string(),
  columns: z.array(frozenColumnSchema),
  data: z.array(frozenRowSchema),
})
export type FrozenBody = z.infer<typeof frozenBodySchema>

/** The rows of a table with the columns that read them. */
export type FrozenTable = Pick<FrozenBody, 'columns' | 'data'>

/** Lays rows of the trial table out under every column there is, in their order. */
export function freezeRows(rows: readonly TrialRow[]): FrozenTable {
  return {
    columns: TRIAL_COLUMNS.map(({ key, label, headings }) => ({ key, label, headings: [...headings] })),
    data: rows.map((row) =>
      Object.fromEntries(
        TRIAL_COLUMNS.flatMap(({ headings, exportCells }) => {
          const cells = exportCells(row)
          return headings.map((heading, at) => [heading, cells[at] ?? ''])
        }),
      ),
    ),
  }
}

/** The cells of one column in a row: the text on screen, then the codes behind it. */
export function cellsOf({ headings }: FrozenColumn, row: FrozenRow): FrozenCell[] {
  return headings.map((heading) => row[heading] ?? '')
}

/** The text of a column, by its key, in a row; empty where that day had no such column. */
export function textOf({ columns }: Pick<FrozenTable, 'columns'>, key: string, row: FrozenRow): string {
  const column = columns.find((each) => each.key === key)
  return column === undefined ? '' : String(cellsOf(column, row)[0] ?? '')
}
