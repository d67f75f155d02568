import type { DurationUnit } from './window-days'

/** Reads the word of a unit of time ("months", "d", "yr"); null for a word that is none. */
export function readDurationUnit(word: string): DurationUnit | null {
  const found = UNIT_WORDS.find(([pattern]) => pattern.test(word.trim()))
  return found ? found[1] : null
}

/** The unit words `readDurationUnit` knows, for use inside longer patterns. */
export const DURATION_UNIT_PATTERN = 'hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|mths?|years?|yrs?|y'

const UNIT_WORDS: [RegExp, DurationUnit][] = [
  [/^(?:hours?|hrs?|h)$/i, 'hour'],
  [/^(?:days?|d)$/i, 'day'],
  [/^(?:weeks?|wks?)$/i, 'week'],
  [/^(?:months?|mos?|mths?)$/i, 'month'],
  [/^(?:years?|yrs?|y)$/i, 'year'],
]
