import { MOSTLY_MISSING, sayShare, shareOf } from '../charts/chart-data'
import { chosenIn } from './chosen-in'
import { mostlyMissing } from './mostly-missing'
import type { TrialColumn } from '@/lib/domain/trials/trial-column-kinds'
import { chosenTrialColumns } from '@/lib/domain/trials/trial-columns'
import type { TrialListRequest } from '@/lib/domain/trials/trial-filters'
import type { TrialList } from '@/lib/domain/trials/trial-views'

export interface FoldedColumn {
  column: TrialColumn
  words: string // "not captured yet"
  share: string // "93 %"
}

/**
 * Parts the columns into those drawn and those folded into one line because nearly all selected trials have no value
 * (LOOK.md). Only the usual columns fold: a reader who chose columns gets them.
 */
export function foldColumns(
  request: TrialListRequest,
  list: TrialList,
): { drawn: TrialColumn[]; folded: FoldedColumn[] } {
  const columns = chosenTrialColumns(request.columns)
  const folded =
    request.columns === null ? columns.flatMap((column) => foldedColumn(column, request, list)) : []
  return { drawn: columns.filter((column) => !folded.some((fold) => fold.column === column)), folded }
}

function foldedColumn(
  column: TrialColumn,
  request: TrialListRequest,
  { facets, total }: TrialList,
): FoldedColumn[] {
  const counts = column.facet === null ? undefined : facets?.[column.facet]
  if (column.facet === null || counts === undefined || total === 0) return []
  // a facet's counts leave its own choices aside; of the rows drawn, only what was chosen is there
  const chosen = chosenIn(request, column.facet)
  const drawn = chosen.size === 0 ? counts : counts.filter(({ value }) => chosen.has(value))
  const { count, words } = mostlyMissing(drawn, total)
  return shareOf(count, total) > MOSTLY_MISSING ? [{ column, words, share: sayShare(count, total) }] : []
}
