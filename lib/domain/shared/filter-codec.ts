import type { FilterDefinition, FilterKind } from './filter-kinds'
import { foldWords } from './fold'
import { parsePartialDate } from './partial-date'

/** The texts of an address under a filter's name: the name alone, or the name with a suffix (`.from`, `.max`). */
export type FilterTexts = Readonly<Record<string, readonly string[]>>

/** What was read of one filter: the value, absent when nothing usable was asked, and what could not be used. */
export interface FilterReading<V> {
  value: V | undefined
  problems: { suffix: string; text: string; message: string }[]
}

export interface DateRange {
  from?: string
  to?: string
}
export interface NumberRange {
  min?: number
  max?: number
}

/** Suffixes under which each kind of filter stands in an address. */
export const FILTER_SUFFIXES: Record<FilterKind, readonly string[]> = {
  text: [''],
  anyOf: [''],
  yesNoUnknown: [''],
  dateRange: ['.from', '.to'],
  numberRange: ['.min', '.max'],
}

/** Longest text read from a search; what stands beyond is told, not searched. */
const LONGEST_TEXT = 200
const mostValues = 300

/** Reads a search: one text, control characters and repeated spaces away, at most LONGEST_TEXT characters. */
export function parseText(texts: FilterTexts): FilterReading<string> {
  const { text, problems } = single(texts, '')
  const whole = tidy(text)
  const clean = tidy(whole.slice(0, LONGEST_TEXT))
  if (whole.length > LONGEST_TEXT)
    problems.push({
      suffix: '',
      text,
      message: `is longer than ${String(LONGEST_TEXT)} characters; the rest is left out`,
    })
  if (foldWords(clean).length > 0) return { value: clean, problems }
  if (text !== '') problems.push({ suffix: '', text, message: 'holds no letter or digit to search for' })
  return { value: undefined, problems }
}

/** Reads the chosen values, sorted and distinct; a value the vocabulary does not know is a problem. */
export function parseAnyOf(
  texts: FilterTexts,
  definition: FilterDefinition,
  isKnown: (value: string) => boolean,
): FilterReading<readonly string[]> {
  const asked = [...new Set((texts[''] ?? []).filter((text) => text !== ''))]
  const known = asked.filter(isKnown).sort()
  const problems = asked
    .filter((text) => !isKnown(text))
    .map((text) => ({ suffix: '', text, message: `is no value of ${definition.label}` }))
  if (known.length > mostValues)
    problems.push({
      suffix: '',
      text: '',
      message: `takes at most ${String(mostValues)} values; the rest is left out`,
    })
  const values = known.slice(0, mostValues)
  return { value: isDefault(values, definition) ? undefined : values, problems }
}

/** Writes chosen values; the value that absence stands for is not written. */
export function writeAnyOf(values: readonly string[] | undefined, definition: FilterDefinition): string[] {
  const sorted = [...new Set(values)].sort()
  return isDefault(sorted, definition) ? [] : sorted
}

/** Reads a range of partial dates; both ends included, each end optional. */
export function parseDateRange(texts: FilterTexts): FilterReading<DateRange> {
  const from = single(texts, '.from')
  const to = single(texts, '.to')
  const problems = [...from.problems, ...to.problems]
  const value: DateRange = {}
  if (isDate(from.text, '.from')) value.from = from.text
  if (isDate(to.text, '.to')) value.to = to.text
  if (value.from !== undefined && value.to !== undefined && earliest(value.from) > latest(value.to)) {
    problems.push({
      suffix: '.to',
      text: value.to,
      message: `is before the beginning ${value.from}; the range is left out`,
    })
    return { value: undefined, problems }
  }
  return { value: Object.keys(value).length === 0 ? undefined : value, problems }

  function isDate(text: string, suffix: string): boolean {
    if (text !== '' && parsePartialDate(text) === null)
      problems.push({ suffix, text, message: 'is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD' })
    return parsePartialDate(text) !== null
  }
}

/** Reads a range of numbers from 0; both ends included, each end optional. */
export function parseNumberRange(texts: FilterTexts, isInteger: boolean): FilterReading<NumberRange> {
  const min = single(texts, '.min')
  const max = single(texts, '.max')
  const problems = [...min.problems, ...max.problems]
  const value: NumberRange = {}
  const least = read(min.text, '.min')
  const most = read(max.text, '.max')
  if (least !== null) value.min = least
  if (most !== null) value.max = most
  if (least !== null && most !== null && least > most) {
    problems.push({
      suffix: '.max',
      text: max.text,
      message: `is less than the minimum ${String(least)}; the range is left out`,
    })
    return { value: undefined, problems }
  }
  return { value: Object.keys(value).length === 0 ? undefined : value, problems }

  function read(text: string, suffix: string): number | null {
    if (text === '') return null
    if ((isInteger ? /^\d{1,9}$/ : /^\d{1,7}(\.\d{1,4})?$/).test(text)) return Number(text)
    problems.push({
      suffix,
      text,
      message: isInteger ? 'is not a whole number' : 'is not a number such as 7 or 0.5',
    })
    return null
  }
}

/** The first text under a suffix, without spaces around it; a second, different one is a problem. */
function single(
  texts: FilterTexts,
  suffix: string,
): { text: string; problems: FilterReading<never>['problems'] } {
  const asked = [...new Set((texts[suffix] ?? []).map((text) => text.trim()).filter((text) => text !== ''))]
  return {
    text: asked[0] ?? '',
    problems: asked
      .slice(1)
      .map((text) => ({ suffix, text, message: 'is given more than once; the first is used' })),
  }
}

/** Text as it is searched and shown: well-formed, composed, without control characters or repeated spaces. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s\uFFFD]+/gu, ' ')
    .trim()
}

function isDefault(values: readonly string[], definition: FilterDefinition): boolean {
  if (values.length === 0) return true
  return definition.kind === 'anyOf' && values.length === 1 && values[0] === definition.whenAbsent
}

function earliest(text: string): string {
  return parsePartialDate(text)?.earliest ?? ''
}

function latest(text: string): string {
  return parsePartialDate(text)?.latest ?? ''
}
