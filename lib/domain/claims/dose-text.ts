import type { ClaimValue } from './claim-values'
import { readDoseUnit } from './dose-unit'
import { findNumbers, type FoundNumber } from './number-text'

type Dose = ClaimValue<'dose'>
type DoseLevel = Dose['levels'][number]

/**
 * Reads a dose as sources write it ("2e9 / 4e9 / 8e9 particles/kg") into its levels, in the order given. Levels are
 * empty unless the whole text is understood: ranges, "up to", "about", medians and doses per organ or sheet are no
 * levels, and a half-read dose is worse than its text. Null for a blank text.
 */
export function readDoseText(text: string): Dose | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return { text: trimmed, levels: readLevels(trimmed) }
}

/**
 * Tells whether a comma stands between two digits and groups no thousands: "1,5e6" is one amount where commas are decimal,
 * two where they are not.
 */
export function hasAmbiguousComma(text: string): boolean {
  return /\d,\d/.test(text.replace(/(?<![\d.,^e])\d{1,3}(?:,\d{3})+(?!\d|,\d)/gi, ''))
}

function readLevels(text: string): DoseLevel[] {
  if (hasAmbiguousComma(text)) return []
  const given = PASSED_OVER.reduce((rest, pattern) => rest.replace(pattern, ' '), text).trim()
  const numbers = findNumbers(given)
  const unit = readUnitOf(maskNumbers(given, numbers))
  if (!unit || numbers.length === 0) return []
  return shareMultiplier(numbers, unit.isCounted).map(({ value, raw }) => ({
    amount: value * unit.factor,
    amountText: raw,
    unitFamily: unit.unitFamily,
    unit: unit.unit,
    countingBasis: unit.countingBasis,
    per: unit.per,
  }))
}

// what may stand beside a dose without changing it: the cohort's name, the volume it is given in, a cap in brackets
const PASSED_OVER = [
  /\((?:(?:low|high|half|full)(?: dose)?|suspension arm|arm \w|cases? [\d-]+|from case \d+|max(?:imum)? [^()]*)\)/gi,
  /^\s*(?:cohorts?|dose levels?)\s*(?:of|:)?\s+/i,
  /\s+in\s+[\d.]+(?:\s*-\s*[\d.]+)?\s*ml\b/gi,
]

// every number becomes #, so that "/" between amounts is not taken for "per"
function maskNumbers(text: string, numbers: FoundNumber[]): string {
  return numbers.reduceRight(
    (rest, { index, raw }) => `${rest.slice(0, index)}#${rest.slice(index + raw.length)}`,
    text,
  )
}

const PER_ADMINISTRATION = /\s+per (?:dose|infusion|injection|administration|time)$/i
const SEPARATOR = /\s*[,;/]\s*(?=#)|\s+(?:or|and)\s+(?=#)/i

function readUnitOf(masked: string) {
  const tidy = masked.replace(/\s+/g, ' ').trim()
  const body = tidy.replace(PER_ADMINISTRATION, '')
  const units = body.split(SEPARATOR).map((item) => /^#\s?(.*)$/.exec(item.trim())?.[1]?.trim())
  if (units.some((unit) => unit === undefined)) return null
  const named = [...new Set(units.filter((unit) => unit !== ''))]
  const unit = named.length === 1 && named[0] !== undefined ? readDoseUnit(named[0]) : null
  return unit && { ...unit, per: tidy === body ? null : ('ADMINISTRATION' as const) }
}

// "3, 5 or 10 million cells/kg": nobody gives 3 cells per kilogram
function shareMultiplier(numbers: FoundNumber[], isCounted: boolean): FoundNumber[] {
  const last = numbers.at(-1)
  if (!last || !isCounted || !isScaled(last)) return numbers
  const earlier = numbers.slice(0, -1)
  if (earlier.some((number) => isScaled(number) || number.value >= 1000)) return numbers
  const [mantissa] = findNumbers(/^[\d.]+/.exec(last.raw)?.[0] ?? '')
  const factor = mantissa ? last.value / mantissa.value : 1
  return numbers.map((number) => (number === last ? last : { ...number, value: number.value * factor }))
}

function isScaled(number: FoundNumber): boolean {
  return /[a-z^x×·*⁰-⁹¹²³]/i.test(number.raw)
}
