import type { PlanTotals } from '@/lib/domain/curation/table-plan-views'
import type { TableKind } from '@/lib/domain/curation/table-targets'
import { sayCount, sayNumber } from '@/lib/domain/shared/words'

/** Says what a table does: "3 trials are new, 12 change", "Nothing changes". */
export function sayTotals(kind: TableKind, { created, edited }: PlanTotals): string {
  const noun = (count: number) => nounOf(kind, count)
  if (created > 0 && edited > 0)
    return `${sayNumber(created)} ${noun(created)} ${created === 1 ? 'is' : 'are'} new, ${sayNumber(edited)} ${edited === 1 ? 'changes' : 'change'}`
  if (created > 0) return `${sayNumber(created)} ${noun(created)} ${created === 1 ? 'is' : 'are'} new`
  if (edited > 0) return `${sayNumber(edited)} ${noun(edited)} ${edited === 1 ? 'changes' : 'change'}`
  return 'Nothing changes'
}

/** What the button says: "Submit 12 trials, 40 values as one proposal". */
export function saySubmission(kind: TableKind, { created, edited, values }: PlanTotals): string {
  const things = created + edited
  return `Submit ${sayNumber(things)} ${nounOf(kind, things)}, ${sayCount(values, 'value', 'values')} as one proposal`
}

function nounOf(kind: TableKind, count: number): string {
  return count === 1 ? kind : `${kind}s`
}
