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

/** How dark a cell is drawn, 1 to 5, by its share of the largest; 0 for an empty cell. */
export function tintOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const share = shareOf(count, most)
  if (share === 0) return 0
  if (share <= 0.08) return 1
  if (share <= 0.25) return 2
  if (share <= 0.5) return 3
  return share <= 0.75 ? 4 : 5
}
