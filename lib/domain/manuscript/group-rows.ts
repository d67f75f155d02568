import { groupBy } from '../shared/group-by'
import { findTrialColumn } from '../trials/trial-columns'
import type { ManuscriptTrial } from './manuscript-views'

interface RowGroup {
  label: string | null
  trials: readonly ManuscriptTrial[]
}

/**
 * Groups trials by a column of the trial table, keeping their order within each group. A trial with several values stands
 * once, under all of them; groups stand in alphabetical order, those without a value last. One group without a label where
 * nothing is grouped.
 */
export function groupRows(trials: readonly ManuscriptTrial[], key: string | null): RowGroup[] {
  const column = key === null ? undefined : findTrialColumn(key)
  if (!column) return [{ label: null, trials }]
  const groups = groupBy(trials, ({ row }) => column.cell(row).text)
  const isMissing = (members: readonly ManuscriptTrial[]) =>
    members.every(({ row }) => column.cell(row).isMissing)
  return [...groups]
    .map(([label, members]) => ({
      label: `${column.label}: ${label}`,
      trials: members,
      isLast: isMissing(members),
    }))
    .sort(
      (left, right) =>
        Number(left.isLast) - Number(right.isLast) ||
        left.label.localeCompare(right.label, 'en', { numeric: true }),
    )
    .map(({ label, trials: members }) => ({ label, trials: members }))
}
