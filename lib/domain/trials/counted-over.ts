import type { TrialList } from '@/lib/domain/trials/trial-views'

/**
 * How many trials the counts of a filter's values were made over: a filter's own choices do not narrow its own counts,
 * so it is the selection without that filter.
 */
export function countedOver({ total, totalWithout }: TrialList, filter: string): number {
  return totalWithout?.[filter] ?? total
}
