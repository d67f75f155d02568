import type { ClaimValue } from './claim-values'

// a month is 30.4375 days and a year twelve of them (DESIGN section 3, Tables); whole hours keep 24 hours = 1 day exact
const HOURS = { hour: 1, day: 24, week: 168, month: 730.5, year: 8766 } as const

export type DurationUnit = keyof typeof HOURS

/** A length of time in days. */
export function inDays(count: number, unit: DurationUnit): number {
  return (count * HOURS[unit]) / 24
}

/** The bounds of a time window in days from its index event; null where the window is open. */
export function windowInDays(window: Pick<ClaimValue<'window'>, 'minimum' | 'maximum' | 'unit'>): {
  minimum: number | null
  maximum: number | null
} {
  const { minimum, maximum, unit } = window
  return {
    minimum: minimum === null ? null : inDays(minimum, unit),
    maximum: maximum === null ? null : inDays(maximum, unit),
  }
}
