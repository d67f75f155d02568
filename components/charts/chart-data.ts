/** One bar, part or head of a chart: a value with its count and the view that choosing it gives. */
export interface ChartPart {
  value: string
  label: string
  count: number
  isMissing: boolean
  isSelected: boolean
  href: string
  depth?: number // in a tree: how many ancestors stand above it in this chart
}

/** The share of trials without a value above which a chart says so in one line instead of drawing (LOOK.md). */
export const MOSTLY_MISSING = 0.8

/** The share of a count in a total, 0 for an empty total. */
export function shareOf(count: number, total: number): number {
  return total === 0 ? 0 : count / total
}

/** A share as a whole percentage that never rounds something to nothing or to everything. */
export function sayShare(count: number, total: number): string {
  const percent = shareOf(count, total) * 100
  if (percent > 0 && percent < 1) return 'under 1 %'
  if (percent > 99 && percent < 100) return 'over 99 %'
  return `${Math.round(percent)} %`
}
