export type DatePrecision = 'year' | 'month' | 'day'

/** A calendar date as sources give it: text, precision, and the first and last day it may mean (ISO, inclusive). */
export interface PartialDate {
  text: string
  precision: DatePrecision
  earliest: string
  latest: string
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else, also for days that do not exist. Never makes a JS
 * Date of a partial date (DESIGN section 3, Vocabulary).
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, year = '', month, day] = match
  if (month === undefined)
    return { text, precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` }
  const days = daysInMonth(Number(year), Number(month))
  if (days === 0) return null
  if (day === undefined)
    return { text, precision: 'month', earliest: `${text}-01`, latest: `${text}-${String(days)}` }
  if (Number(day) < 1 || Number(day) > days) return null
  return { text, precision: 'day', earliest: text, latest: text }
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
