import { z } from 'zod'
import { canonicalJson } from '../shared/canonical-json'
import type { MissingReason } from '../shared/missing'
import {
  statedAgeSchema,
  statedConditionsSchema,
  statedCountSchema,
  statedDateSchema,
  statedDoseSchema,
  statedEnrollmentSchema,
  statedFollowUpSchema,
  statedImmunosuppressionSchema,
  statedPhaseSchema,
  statedResultSchema,
  statedSeveritySchema,
  statedTermSchema,
  statedWindowSchema,
} from './claim-values'
import type { ClaimableField } from './claimable-fields'
import { comparableOrganisation, comparableText, comparableTitle } from './comparable-text'
import { windowInDays } from './window-days'

/**
 * The text by which two statements about one field are compared (DESIGN section 3): units, spellings and order of lists
 * normalised, and what the sources merely add (actual or planned, a wording beside a code) left out. A missing value's
 * text is its reason. Throws when the value does not fit the field's schema.
 */
export function canonicalText(field: ClaimableField, value: unknown, missing: MissingReason | null): string {
  if (missing) return missing
  return (RULES[field] ?? canonicalPlain)(value)
}

const dates = by(statedDateSchema, (date) => date.text)
const ages = by(statedAgeSchema, (age) =>
  age.years === null ? comparableNumber(age.text) : String(age.years),
)
const counts = by(statedCountSchema, (stated) =>
  stated.count === null ? comparableText(stated.text) : String(stated.count),
)
// words of closed lists and slugs of our vocabularies are compared, and exported, as they are
const codes = by(z.union([z.string().transform((code) => [code]), z.array(z.string())]), asSet)
const titles = by(z.string(), comparableTitle)
const terms = by(statedTermSchema, comparableTerm)

const RULES: Partial<Record<ClaimableField, (value: unknown) => string>> = {
  title: titles,
  officialTitle: titles,
  status: codes,
  lastKnownStatus: codes,
  studyType: codes,
  studyRole: codes,
  allocation: codes,
  interventionModel: codes,
  masking: codes,
  primaryPurpose: codes,
  sponsorClass: codes,
  sex: codes,
  country: codes,
  cellType: codes,
  startingMaterial: codes,
  donor: codes,
  entity: codes,
  stageStated: codes,
  product: codes,
  phase: by(statedPhaseSchema, (phase) =>
    phase.phases ? phase.phases.toSorted().join('|') : comparableText(phase.text ?? ''),
  ),
  enrollment: by(statedEnrollmentSchema, (enrollment) => String(enrollment.count)),
  startedOn: dates,
  primaryCompletedOn: dates,
  completedOn: dates,
  firstPostedOn: dates,
  lastUpdatePostedOn: dates,
  resultsFirstPostedOn: dates,
  sponsor: by(z.string(), comparableOrganisation),
  collaborators: by(z.array(z.string()), (names) => asSet(names.map(comparableOrganisation))),
  minimumAge: ages,
  maximumAge: ages,
  condition: by(statedConditionsSchema, (conditions) => asSet(conditions.map(comparableTerm))),
  comparator: by(z.array(statedTermSchema), (comparators) => asSet(comparators.map(comparableTerm))),
  immunosuppression: by(statedImmunosuppressionSchema, ({ given, agent, text }) =>
    given === null ? comparableText(text) : [given, comparableText(agent ?? '')].filter(Boolean).join(': '),
  ),
  followUp: by(statedFollowUpSchema, ({ days, text }) =>
    days === null ? comparableText(text) : `${String(days)} days`,
  ),
  severity: by(statedSeveritySchema, ({ scale, minimum, maximum, text }) =>
    minimum === null && maximum === null
      ? comparableText(text)
      : `${comparableText(scale)} ${bound(minimum)}..${bound(maximum)}`,
  ),
  result: by(statedResultSchema, ({ text }) => comparableText(text)),
  route: terms,
  technique: terms,
  dose: by(statedDoseSchema, ({ levels, text }) =>
    levels.length === 0
      ? comparableText(text)
      : asSet(levels.map(({ amount, unit }) => `${String(amount)} ${comparableText(unit)}`)),
  ),
  doseCount: counts,
  siteCount: counts,
  window: by(statedWindowSchema, (window) => {
    const { minimum, maximum } = windowInDays(window)
    if (minimum === null && maximum === null) return comparableText(window.text)
    return `${window.event} ${bound(minimum)}..${bound(maximum)} days`
  }),
}

const listSchema = z.array(z.string())

function canonicalPlain(value: unknown): string {
  if (typeof value === 'string') return comparableText(value)
  const list = listSchema.safeParse(value)
  return list.success ? asSet(list.data.map(comparableText)) : canonicalJson(value)
}

function by<S extends z.ZodType>(schema: S, write: (value: z.infer<S>) => string) {
  return (value: unknown) => write(schema.parse(value))
}

function comparableTerm(term: { text: string; code: string | null }): string {
  return term.code ?? comparableText(term.text)
}

// hPSCreg prints ages as "39.0" without a unit; a bare number agrees with the same number of years
function comparableNumber(text: string): string {
  return /^\d+(\.\d+)?$/.test(text) ? String(Number(text)) : comparableText(text)
}

function asSet(texts: string[]): string {
  return [...new Set(texts)].toSorted().join('|')
}

function bound(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(6)))
}
