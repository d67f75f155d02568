import type { ChartPart } from './chart-data'

/** The years from the first to the last, those without a trial counting zero; in ascending order, empty for none. */
export function fillYears(parts: readonly ChartPart[]): ChartPart[] {
  const known = new Map(
    parts.filter((part) => /^\d{4}$/.test(part.value)).map((part) => [Number(part.value), part]),
  )
  const first = Math.min(...known.keys())
  const last = Math.max(...known.keys())
  if (known.size === 0) return []
  return Array.from({ length: last - first + 1 }, (_, at) => known.get(first + at) ?? emptyYear(first + at))
}

function emptyYear(year: number): ChartPart {
  const value = String(year)
  return { value, label: value, count: 0, isMissing: false, isSelected: false, href: '' }
}
