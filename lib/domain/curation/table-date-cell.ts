import { parsePartialDate } from '../shared/partial-date'
import { type CellReading, saysProblem, saysValue } from './table-cell'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAMED = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`

/**
 * Reads a date as sheets and registries write it into `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, never more exactly than it is
 * written. A date whose day and month cannot be told apart, and a spreadsheet's number of days, are problems.
 */
export function readDateCell(text: string): CellReading {
  const date = readDateText(text)
  return date === null ? saysProblem(problemOf(text)) : saysValue(date)
}

function readDateText(text: string): string | null {
  const plain = text.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, '')
  const written = plain.replace(/^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/, dashed)
  if (parsePartialDate(written)) return written
  for (const form of FORMS) {
    const { day, month, year } = form.exec(plain.toLowerCase())?.groups ?? {}
    if (year === undefined || month === undefined) continue
    const iso = dashed('', year, monthNumber(month), day)
    return parsePartialDate(iso) ? iso : null
  }
  return null
}

const FORMS = [
  new RegExp(String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+${NAMED}[\s,-]+(?<year>\d{4})$`),
  new RegExp(String.raw`^${NAMED}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$`),
  new RegExp(String.raw`^${NAMED}[\s,-]+(?<year>\d{4})$`),
  /^(?<day>1[3-9]|2\d|3[01])[./-](?<month>0?[1-9]|1[0-2])[./-](?<year>\d{4})$/, // no month has such a number
  /^(?<month>0?[1-9]|1[0-2])[./-](?<day>1[3-9]|2\d|3[01])[./-](?<year>\d{4})$/,
  /^(?<month>0?[1-9]|1[0-2])[./-](?<year>\d{4})$/,
]

function problemOf(text: string): string {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text))
    return 'does not say which number is the month: write it as 2024-05-27'
  if (/^[1-6]\d{4}(?:\.\d+)?$/.test(text))
    return 'is a spreadsheet’s number of days: give the column the format of a date first'
  return 'is no date such as 2024, 2024-05 or 2024-05-27'
}

function monthNumber(month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3))
  return named === -1 ? month : String(named + 1)
}

function dashed(_all: string, year: string, month: string, day?: string): string {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-')
}
