import type { ClaimValue } from './claimable-fields'

/** Days in one unit of a time window; a month is 30.4375 days and a year twelve of them (DESIGN section 3, Tables). */
export const DAYS_PER_UNIT = { hour: 1 / 24, day: 1, week: 7, month: 30.4375, year: 365.25 } as const

/** The bounds of a time window in days from its index event; null where the window is open. */
export function windowInDays(window: Pick<ClaimValue<'window'>, 'minimum' | 'maximum' | 'unit'>): {
  minimum: number | null
  maximum: number | null
} {
  const days = DAYS_PER_UNIT[window.unit]
  return {
    minimum: window.minimum === null ? null : window.minimum * days,
    maximum: window.maximum === null ? null : window.maximum * days,
  }
}
