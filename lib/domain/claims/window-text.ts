import type { ClaimValue } from './claim-values'
import { DURATION_UNIT_PATTERN, readDurationUnit } from './duration-text'
import type { DurationUnit } from './window-days'

type Window = ClaimValue<'window'>

/**
 * Reads the time allowed between an index event and treatment: "6-60 months", "day 1 to 7 after onset", "onset <= 7
 * days", "within 72 hours". What the window counts from and whether it is a rule of entry or of dosing is known only to
 * who read the source, so both come from the caller. Null unless the whole text is understood.
 */
export function readWindowText(text: string, about: Pick<Window, 'event' | 'basis'>): Window | null {
  const tidy = text.trim().toLowerCase()
  for (const [pattern, bounds] of FORMS) {
    const groups = pattern.exec(tidy)?.groups
    const unit = groups?.unit === undefined ? null : readDurationUnit(groups.unit)
    if (groups && unit) return { text: text.trim(), ...about, ...bounds(groups, unit) }
  }
  return null
}

type Bounds = Omit<Window, 'text' | 'event' | 'basis'>
type Form = [RegExp, (groups: Record<string, string>, unit: DurationUnit) => Bounds]

const low = String.raw`(?<low>\d+(?:\.\d+)?)`
const high = String.raw`(?<high>\d+(?:\.\d+)?)`
const unit = `(?<unit>${DURATION_UNIT_PATTERN})`
const since = '(?: (?:after|since|from|of) (?:the )?(?:symptom |stroke )?(?:onset|stroke|injury|diagnosis))?'
const before = '(?:(?:symptom |stroke )?(?:onset|stroke|injury|diagnosis) )?'

const FORMS: Form[] = [
  [new RegExp(`^${low} ?(?:-|–|to) ?${high} ?${unit}${since}$`), both],
  [new RegExp(`^(?<unit>days?|weeks?|months?) ${low} ?(?:-|–|to) ?${high}${since}$`), both],
  [new RegExp(`^${before}(?:<=|≤|within|up to) ?${high} ?${unit}${since}$`), atMost(true)],
  [new RegExp(`^${before}(?:<|less than|under) ?${high} ?${unit}${since}$`), atMost(false)],
  [new RegExp(`^${before}(?:>=|≥|at least) ?${low} ?${unit}${since}$`), atLeast(true)],
  [new RegExp(`^${before}(?:>|more than|over) ?${low} ?${unit}${since}$`), atLeast(false)],
]

function both(groups: Record<string, string>, unit: DurationUnit): Bounds {
  const [minimum, maximum] = [Number(groups.low), Number(groups.high)]
  return { unit, minimum, maximum, minimumIsInclusive: true, maximumIsInclusive: true }
}

function atMost(isInclusive: boolean): Form[1] {
  return ({ high }, unit) => ({
    unit,
    minimum: null,
    maximum: Number(high),
    minimumIsInclusive: true,
    maximumIsInclusive: isInclusive,
  })
}

function atLeast(isInclusive: boolean): Form[1] {
  return ({ low }, unit) => ({
    unit,
    minimum: Number(low),
    maximum: null,
    minimumIsInclusive: isInclusive,
    maximumIsInclusive: true,
  })
}
