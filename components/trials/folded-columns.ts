import { MOSTLY_MISSING, sayShare, shareOf } from '../charts/chart-data'
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
  { facets, total }: TrialList,
): { drawn: TrialColumn[]; folded: FoldedColumn[] } {
  const columns = chosenTrialColumns(request.columns)
  const folded =
    request.columns === null ? columns.flatMap((column) => foldedColumn(column, facets, total)) : []
  return { drawn: columns.filter((column) => !folded.some((fold) => fold.column === column)), folded }
}

function foldedColumn(column: TrialColumn, facets: TrialList['facets'], total: number): FoldedColumn[] {
  const counts = column.facet === null ? undefined : facets?.[column.facet]
  if (counts === undefined || total === 0) return []
  const { count, words } = mostlyMissing(counts, total)
  return shareOf(count, total) > MOSTLY_MISSING ? [{ column, words, share: sayShare(count, total) }] : []
}
