import { upperFirst } from '../../shared/words'
import { readAgeText } from '../../claims/age-text'
import type { ClaimValue } from '../../claims/claim-values'
import { readFollowUpText } from '../../claims/follow-up-text'
import { countryCode } from '../../shared/countries'
import type { Study } from './study-schema'

type DesignModule = Study['protocolSection']['designModule']
type Location = Study['protocolSection']['contactsLocationsModule']['locations'][number]

/** The registry's way to say that a count is not known (DESIGN section 3, Vocabulary). */
const UNKNOWN_COUNT = 99_999_999

/** Reads the enrolment; the value is null when the record gives none or the registry's number for "unknown". */
export function readEnrollment({ count, type }: DesignModule['enrollmentInfo']): {
  value: ClaimValue<'enrollment'> | null
  textAsGiven: string | null
} {
  if (count === null) return { value: null, textAsGiven: null }
  const value = count === UNKNOWN_COUNT ? null : { count, type: readDateType(type) }
  return { value, textAsGiven: type === null ? String(count) : `${count} (${type})` }
}

/** Reads ACTUAL or ESTIMATED; null for anything else, which `findUnknownWords` tells of. */
export function readDateType(word: string | null): 'ACTUAL' | 'ESTIMATED' | null {
  return word === 'ACTUAL' || word === 'ESTIMATED' ? word : null
}

/** Reads an age limit; null for none and for "N/A", the registry's older way to say so. An odd text is kept as given. */
export function readAge(text: string | null): ClaimValue<'minimumAge'> | null {
  if (text === null || /^n\/?a\b/i.test(text)) return null
  const years = readAgeText(text)?.years ?? null
  return { text, years: years !== null && Number.isFinite(years) ? years : null }
}

/** Reads how long the participants of a patient registry are followed. */
export function readFollowUp(targetDuration: string): ClaimValue<'followUp'> {
  const days = readFollowUpText(targetDuration)?.days ?? null
  return { text: targetDuration, days: days !== null && Number.isFinite(days) ? days : null }
}

/** Says the design in words where the registry does: the description, else the model and time of an observation. */
export function readDesignText(design: DesignModule['designInfo']): string | null {
  const model = [design.observationalModel, design.timePerspective].flatMap((word) => word ?? [])
  return design.interventionModelDescription ?? (model.length === 0 ? null : inWords(model.join(', ')))
}

/**
 * Reads the comparators from the types of the arms: placebo and sham have codes, an active comparator or an arm without
 * intervention keeps its label, and a single group has none. Null when the record does not let us tell.
 */
export function readComparators({ protocolSection }: Study): ClaimValue<'comparator'> | null {
  const { armGroups } = protocolSection.armsInterventionsModule
  const comparators = armGroups.flatMap(({ type, label }) =>
    isComparator(type) ? [{ text: label ?? inWords(type), code: CODES[type] }] : [],
  )
  if (comparators.length > 0) return comparators
  const isSingle = protocolSection.designModule.designInfo.interventionModel === 'SINGLE_GROUP'
  return isSingle ? [{ text: inWords('SINGLE_GROUP'), code: 'NONE' }] : null
}

/** Lists the countries of the sites, each once, in the order of the record; `unknown` names have no code. */
export function readCountries(locations: readonly Location[]): {
  codes: string[]
  names: string[]
  unknown: string[]
} {
  const names = [...new Set(locations.flatMap(({ country }) => country ?? []))]
  const codes = [...new Set(names.flatMap((name) => countryCode(name) ?? []))]
  return { codes, names, unknown: names.filter((name) => countryCode(name) === null) }
}

const CODES = {
  PLACEBO_COMPARATOR: 'PLACEBO',
  SHAM_COMPARATOR: 'SHAM',
  ACTIVE_COMPARATOR: null,
  NO_INTERVENTION: null,
} as const

function isComparator(type: string | null): type is keyof typeof CODES {
  return type !== null && Object.hasOwn(CODES, type)
}

/** "CASE_ONLY, PROSPECTIVE" becomes "Case only, prospective". */
function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ')
  return upperFirst(words)
}
