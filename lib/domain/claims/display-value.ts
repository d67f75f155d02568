import { z } from 'zod'
import { canonicalJson } from '../shared/canonical-json'
import {
  statedAgeSchema,
  statedConditionSchema,
  statedDateSchema,
  statedDoseSchema,
  statedEnrollmentSchema,
  statedPhaseSchema,
  statedSeveritySchema,
  statedTermSchema,
  statedWindowSchema,
} from './claim-values'
import type { ClaimableField } from './claimable-fields'
import { displayDate } from './display-date'
import { displayDoseLevels, displayPowers } from './display-dose'

/** The label of a code of one field, the code itself when it is not known. */
export type LabelOf = (field: ClaimableField, code: string) => string

/**
 * Writes a value in the reader's words: "2 · 4 · 8 × 10⁹ particles/kg", "Phase 1/2", "29 planned". Codes are written by
 * their labels. Throws when the value does not fit the field's schema; a missing value is not a value (see missing.ts).
 */
export function displayValue(field: ClaimableField, value: unknown, labelOf: LabelOf): string {
  return (WRITERS[field] ?? displayPlain)(value, (code) => labelOf(field, code))
}

type Label = (code: string) => string
type Writer = (value: unknown, label: Label) => string

const dates = by(statedDateSchema, ({ text, type }) =>
  type === 'ESTIMATED' ? `${displayDate(text)} (planned)` : displayDate(text),
)
// a registry estimates the day on which it posted an old record: nobody plans it
const postings = by(statedDateSchema, ({ text, type }) =>
  type === 'ESTIMATED' ? `${displayDate(text)} (estimated)` : displayDate(text),
)
// "39.0" is what the copy of hPSCreg prints for 39
const ages = by(statedAgeSchema, ({ text }) => text.replace(/\.0$/, ''))
const texts = by(z.object({ text: z.string() }), ({ text }) => text)
const terms = by(statedTermSchema, ({ text, code }, label) => (code === null ? text : label(code)))

const WRITERS: Partial<Record<ClaimableField, Writer>> = {
  phase: by(statedPhaseSchema, ({ phases, text }, label) =>
    phases ? label(phases.toSorted().join('|')) : (text ?? ''),
  ),
  enrollment: by(statedEnrollmentSchema, ({ count, type }) =>
    [count.toLocaleString('en-GB'), type && ENROLLMENT_WORDS[type]].filter(Boolean).join(' '),
  ),
  startedOn: dates,
  primaryCompletedOn: dates,
  completedOn: dates,
  firstPostedOn: postings,
  lastUpdatePostedOn: postings,
  resultsFirstPostedOn: postings,
  minimumAge: ages,
  maximumAge: ages,
  condition: by(z.array(statedConditionSchema), (conditions, label) =>
    joined(conditions.map(({ text, code }) => (code === null ? text : label(code)))),
  ),
  comparator: by(z.array(statedTermSchema), (comparators, label) =>
    joined(comparators.map(({ text, code }) => (code === null ? text : label(code)))),
  ),
  immunosuppression: texts,
  followUp: texts,
  severity: by(statedSeveritySchema, ({ scale, minimum, maximum, text }) => {
    if (minimum !== null && maximum !== null) return `${scale} ${String(minimum)} to ${String(maximum)}`
    return text
  }),
  result: texts,
  route: terms,
  technique: terms,
  dose: by(statedDoseSchema, ({ levels, text }) => (levels.length > 0 ? displayDoseLevels(levels) : text)),
  concentration: by(z.string(), displayPowers),
  doseCount: texts,
  siteCount: texts,
  window: by(statedWindowSchema, displayWindow),
  healthyVolunteers: yesOrNo(),
  hasResults: yesOrNo(),
}

const ENROLLMENT_WORDS = { ESTIMATED: 'planned', ACTUAL: 'enrolled' }
const EVENT_WORDS = { ONSET: 'onset', INJURY: 'injury', DIAGNOSIS: 'diagnosis' }

function displayWindow(window: z.infer<typeof statedWindowSchema>): string {
  const { minimum, maximum, unit, event } = window
  const after = `after ${EVENT_WORDS[event]}`
  if (minimum !== null && maximum !== null) return `${String(minimum)} to ${counted(maximum, unit)} ${after}`
  if (maximum !== null)
    return `${window.maximumIsInclusive ? 'up to' : 'less than'} ${counted(maximum, unit)} ${after}`
  if (minimum !== null)
    return `${window.minimumIsInclusive ? 'at least' : 'more than'} ${counted(minimum, unit)} ${after}`
  return window.text
}

function counted(count: number, unit: string): string {
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`
}

function displayPlain(value: unknown, label: Label): string {
  if (typeof value === 'string') return label(value)
  const list = z.array(z.string()).safeParse(value)
  return list.success ? joined(list.data.map(label)) : canonicalJson(value)
}

function yesOrNo(): Writer {
  return by(z.boolean(), (is) => (is ? 'Yes' : 'No'))
}

function by<S extends z.ZodType>(schema: S, write: (value: z.infer<S>, label: Label) => string): Writer {
  return (value, label) => write(schema.parse(value), label)
}

function joined(labels: string[]): string {
  return [...new Set(labels)].join(', ')
}
