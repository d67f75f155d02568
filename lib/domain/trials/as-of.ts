import { parsePartialDate } from '../shared/partial-date'

export type AsOf = { day: string | null; problem: null } | { day: null; problem: string }

/**
 * Reads the day of `?asOf=`: null where it is not given. Anything but one day of the calendar up to `today` (ISO) is a
 * problem, said in a sentence that names the parameter.
 */
export function readAsOf(values: readonly string[], today: string): AsOf {
  const [text, ...others] = values
  if (text === undefined) return { day: null, problem: null }
  if (others.length > 0) return { day: null, problem: 'asOf: is given more than once.' }
  const date = parsePartialDate(text)
  if (date?.precision !== 'day')
    return { day: null, problem: `asOf: “${text}” is not a day of the form YYYY-MM-DD.` }
  if (text > today) return { day: null, problem: `asOf: “${text}” lies in the future.` }
  return { day: text, problem: null }
}
