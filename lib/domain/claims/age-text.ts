import type { ClaimValue } from './claim-values'

type Age = ClaimValue<'minimumAge'>

const YEARS_PER_UNIT: Record<string, number> = {
  year: 1,
  month: 1 / 12,
  week: 7 / 365.25,
  day: 1 / 365.25,
  hour: 1 / 8766,
  minute: 1 / 525960,
}
const UNIT = String.raw`(year|month|week|day|hour|minute)s?`

/**
 * Reads an age as registries write it ("18 Years", "6 Months"). `years` is null when the text names no unit, as
 * hPSCreg's ages do. Null for a text that is no age ("N/A").
 */
export function readAgeText(text: string): Age | null {
  const match = new RegExp(String.raw`^\s*(\d+(?:\.\d+)?)\s*(?:${UNIT})?\s*$`, 'i').exec(text)
  const [, count, unit] = match ?? []
  if (count === undefined) return null
  const years = unit === undefined ? null : Number(count) * (YEARS_PER_UNIT[unit.toLowerCase()] ?? 1)
  return { text: text.trim(), years }
}

/** Reads a range of ages ("30-65 years") into its two ends; null for a text that is no such range. */
export function readAgeRangeText(text: string): { minimum: Age; maximum: Age } | null {
  const match = new RegExp(String.raw`^\s*(\d+)\s*(?:-|–|to)\s*(\d+)\s*${UNIT}\s*$`, 'i').exec(text)
  const [, low, high, unit] = match ?? []
  if (low === undefined || high === undefined || unit === undefined) return null
  const minimum = readAgeText(`${low} ${unit}s`)
  const maximum = readAgeText(`${high} ${unit}s`)
  return minimum && maximum && { minimum, maximum }
}
