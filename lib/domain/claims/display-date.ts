import { parsePartialDate } from '../shared/partial-date'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Writes a partial date for reading: 4 Dec 2025, Dec 2025, 2025. A text that is no date is given back as it is. */
export function displayDate(text: string): string {
  if (!parsePartialDate(text)) return text
  const [year = '', month, day] = text.split('-')
  if (month === undefined) return year
  const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`
  return day === undefined ? named : `${String(Number(day))} ${named}`
}
