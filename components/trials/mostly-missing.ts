import { isMissingReason, MISSING_LABELS } from '@/lib/domain/shared/missing'

/** How many trials of a total have no value in a facet, and the reason most of them give in words. */
export function mostlyMissing(
  counts: readonly { value: string; count: number }[],
  total: number,
): { count: number; total: number; words: string } {
  const missing = counts
    .flatMap(({ value, count }) => (isMissingReason(value) ? [{ value, count }] : []))
    .sort((a, b) => b.count - a.count)
  return {
    count: missing.reduce((sum, { count }) => sum + count, 0),
    total,
    words: MISSING_LABELS[missing[0]?.value ?? 'NOT_REPORTED'],
  }
}
