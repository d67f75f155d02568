import { readAgeText } from '../claims/age-text'
import { CLAIM_SCHEMAS } from '../claims/claim-values'
import type { ClaimableField } from '../claims/claimable-fields'
import { hasAmbiguousComma, readDoseText } from '../claims/dose-text'
import { readFollowUpText } from '../claims/follow-up-text'
import { readWindowText } from '../claims/window-text'
import type { Coded } from '../shared/coded'
import { timeWord } from './time-word'

/** A value read from what was typed into a plain control, or in a sentence why it is none. */
export type TypedReading = { value: unknown; problem: null } | { value: null; problem: string }

/**
 * Reads what was typed or chosen in the plain control of a field (see `fieldControl`) into a value that fits the field's
 * schema. `texts` are the control's texts, several only where several can be chosen; `options` its choices. A text that
 * is only partly understood is a problem, never half a value.
 */
export function readTypedValue(
  field: ClaimableField,
  texts: readonly string[],
  options: readonly Coded[],
): TypedReading {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (given.length === 0) return problem('is empty')
  const unknown = options.length > 0 && given.find((text) => !options.some(({ value }) => value === text))
  if (unknown) return problem(`“${unknown}” is not one of the choices`)
  const read = READERS[field]
  const value = read ? read(given, options) : given.join('\n')
  const parsed = value === null ? null : CLAIM_SCHEMAS[field].safeParse(value)
  if (!parsed?.success)
    return problem(`cannot be read: ${TYPING_HINTS[field] ?? 'write it as the source does'}`)
  return { value: parsed.data, problem: null }
}

/** How a value is typed, for the fields that are more than words. */
export const TYPING_HINTS: Partial<Record<ClaimableField, string>> = {
  enrollment: 'a number, with “planned” or “enrolled” where the source says so',
  startedOn: '2024, 2024-05 or 2024-05-27, with “planned” or “actual” where the source says so',
  primaryCompletedOn: '2024, 2024-05 or 2024-05-27, with “planned” or “actual” where the source says so',
  completedOn: '2024, 2024-05 or 2024-05-27, with “planned” or “actual” where the source says so',
  minimumAge: 'such as 18 years',
  maximumAge: 'such as 75 years',
  dose: 'levels with their unit, such as 2e9 / 4e9 particles/kg, decimals with a point',
  window:
    'such as “1-7 days after onset”; begin with “dosing:” where it is the time of treatment, not of entry',
  severity: 'scale and range, such as NIHSS 6-20',
  followUp: 'such as 24 months',
  immunosuppression: '“yes: agent” or “no”',
  collaborators: 'names, with semicolons between them',
}

type Reader = (given: readonly string[], options: readonly Coded[]) => unknown

const dates: Reader = ([text = '']) => {
  const [, date, word] = /^(\S+)(?:\s+(planned|estimated|actual))?$/i.exec(text) ?? []
  return date === undefined ? null : { text: date, type: timeWord(word) }
}
const ages: Reader = ([text = '']) => readAgeText(text)
const codes: Reader = (given) => [...given]
const counts: Reader = ([text = '']) => ({ count: /^\d+$/.test(text) ? Number(text) : null, text })
const yesNo: Reader = ([text]) => text === 'YES'
const term: Reader = ([code = ''], options) => ({ text: labelIn(options, code), code })
const terms: Reader = (given, options) => given.map((code) => ({ text: labelIn(options, code), code }))

const READERS: Partial<Record<ClaimableField, Reader>> = {
  phase: ([group = ''], options) => ({ phases: group.split('|'), text: labelIn(options, group) }),
  enrollment: ([text = '']) => {
    const [, count, word] = /^(\d{1,7})(?:\s+(planned|estimated|actual|enrolled))?$/i.exec(text) ?? []
    return count === undefined ? null : { count: Number(count), type: timeWord(word) }
  },
  startedOn: dates,
  primaryCompletedOn: dates,
  completedOn: dates,
  firstPostedOn: dates,
  lastUpdatePostedOn: dates,
  resultsFirstPostedOn: dates,
  minimumAge: ages,
  maximumAge: ages,
  healthyVolunteers: yesNo,
  hasResults: yesNo,
  country: codes,
  cellType: codes,
  startingMaterial: codes,
  donor: codes,
  entity: codes,
  stageStated: codes,
  condition: terms,
  comparator: terms,
  route: term,
  technique: term,
  dose: ([text = '']) => (hasAmbiguousComma(text) ? null : readDoseText(text)),
  window: ([text = '']) => readTypedWindow(text),
  doseCount: counts,
  siteCount: counts,
  followUp: ([text = '']) => readFollowUpText(text),
  severity: ([text = '']) => readTypedSeverity(text),
  collaborators: ([text = '']) => text.split(';').flatMap((name) => name.trim() || []),
  immunosuppression: ([text = '']) => {
    const [, word, agent] = /^(yes|no)\b[\s:,]*(.*)$/i.exec(text) ?? []
    if (word === undefined) return null
    return { given: word.toUpperCase(), agent: agent || null, timing: null, text }
  },
  result: ([text = '']) => ({ treated: null, analysed: null, text }),
}

function labelIn(options: readonly Coded[], code: string): string {
  return options.find(({ value }) => value === code)?.label ?? code
}

// what the window counts from must be said: a window from diagnosis is another window
function readTypedWindow(text: string): unknown {
  const [, isDosing, rest = ''] = /^(dosing:)?\s*(.*)$/i.exec(text) ?? []
  const event = /\b(onset|stroke|injury|diagnosis)\b/i.exec(rest)?.[1]?.toLowerCase()
  if (event === undefined) return null
  const EVENTS: Record<string, 'ONSET' | 'INJURY' | 'DIAGNOSIS'> = {
    injury: 'INJURY',
    diagnosis: 'DIAGNOSIS',
  }
  return readWindowText(rest, {
    event: EVENTS[event] ?? 'ONSET',
    basis: isDosing ? 'DOSING' : 'ELIGIBILITY',
  })
}

function readTypedSeverity(text: string): unknown {
  const [, scale, low, high] = /^(\S.*?)\s+(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)$/.exec(text) ?? []
  return scale === undefined ? null : { text, scale, minimum: Number(low), maximum: Number(high) }
}

function problem(text: string): TypedReading {
  return { value: null, problem: text }
}
