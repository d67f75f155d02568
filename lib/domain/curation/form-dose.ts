import type { ClaimValue } from '../claims/claim-values'
import { statedDoseSchema } from '../claims/claim-values'
import { hasAmbiguousComma, readDoseText } from '../claims/dose-text'
import { EMPTY_TYPED, type TypedOf } from './form-typed'
import { textOrNull, type Reading } from './form-reading-result'

type Dose = ClaimValue<'dose'>
type Typed = TypedOf<'dose'>

/** Units in which dose levels can be typed, by family; units of different families are never mixed in one dose. */
export const DOSE_UNITS: readonly { family: string; units: readonly string[] }[] = [
  { family: 'Cells', units: ['cells', 'viable cells', 'total cells'] },
  { family: 'Cells per weight', units: ['cells/kg', 'viable cells/kg', 'total cells/kg'] },
  { family: 'Cells per area', units: ['cells/cm2', 'cells/m2'] },
  { family: 'Particles', units: ['particles', 'particles/kg'] },
  { family: 'Protein', units: ['ug protein', 'mg protein'] },
  { family: 'Mass', units: ['ug', 'mg', 'ug/kg', 'mg/kg'] },
  { family: 'Volume', units: ['ml'] },
  { family: 'Equivalents', units: ['cell equivalents', 'IEQ', 'IEQ/kg', 'platelets'] },
]

/** Reads dose levels typed one by one ("2e9", "4e9") or several in one input ("2e9, 4e9"), with the unit chosen once. */
export function readDose(typed: Typed): Reading {
  const amounts = typed.amounts.map((amount) => amount.trim()).filter(Boolean)
  const words = textOrNull(typed.words)
  if (amounts.length === 0) return words === null ? null : { value: { text: words, levels: [] } }
  if (typed.unit === '') return { problem: 'has amounts without a unit: choose one' }
  const ambiguous = amounts.find(hasAmbiguousComma)
  if (ambiguous !== undefined)
    return {
      problem: `has “${ambiguous}”, one amount or several: write a decimal as 1.5e6, and a space between levels, as in 1e6, 5e6`,
    }
  const composed = `${amounts.join(', ')} ${typed.unit}`
  const read = readDoseText(composed)
  if (!read || read.levels.length === 0)
    return {
      problem: `has an amount that cannot be read, “${amounts.join(', ')}”: write 2e9, 5 million or 50,000`,
    }
  const outside = read.levels.find(({ amount }) => amount <= 0 || amount > MOST_OF_A_DOSE)
  if (outside)
    return { problem: `has an amount of ${outside.amountText}: give amounts above 0 and up to 1e20` }
  const levels = read.levels.map((level) => ({ ...level, per: perOf(typed.per) }))
  return { value: { text: wordsThatFit(words, levels) ?? composed, levels } satisfies Dose }
}

const MOST_OF_A_DOSE = 1e20 // far above any number of particles that was ever given

// words left from earlier levels would say something else than the levels do
function wordsThatFit(words: string | null, levels: Dose['levels']): string | null {
  const said = words === null ? [] : (readDoseText(words)?.levels ?? [])
  const isOther = said.length > 0 && amountsOf(said) !== amountsOf(levels)
  return isOther ? null : words
}

function amountsOf(levels: Dose['levels']): string {
  return levels.map(({ amount, unit }) => `${String(amount)} ${unit}`).join(' | ')
}

/** Writes a dose back into its inputs; one whose levels have several units, or a unit we do not list, stays words. */
export function writeDose(value: unknown): Typed {
  const { text, levels } = statedDoseSchema.parse(value)
  const [first] = levels
  const units = new Set(levels.map(unitOf))
  const unit = first === undefined ? '' : unitOf(first)
  const isListed = DOSE_UNITS.some(({ units: known }) => known.includes(unit))
  if (units.size !== 1 || !isListed) return { ...EMPTY_TYPED.dose, words: text }
  return {
    kind: 'dose',
    amounts: levels.map(({ amount }) => writeAmount(amount)),
    unit,
    per: first?.per ?? '',
    words: text,
  }
}

/** Takes an amount input apart that holds several amounts, so that each level has an input of its own. */
export function splitAmounts(typed: string): string[] {
  const amounts = typed
    .split(/\s*[;/]\s*|\s*,\s+|\s+,|\s+(?:or|and)\s+/i)
    .map((amount) => amount.trim())
    .filter(Boolean)
  return amounts.length === 0 ? [''] : amounts
}

// 2000000000 is 2e9, 50000 stays as it is
function writeAmount(amount: number): string {
  return amount >= 1e6 ? amount.toExponential().replace('e+', 'e') : String(amount)
}

function unitOf({ unit, countingBasis }: Dose['levels'][number]): string {
  const [basis] = (countingBasis ?? '').split(' ')
  return basis ? `${basis} ${unit}` : unit
}

function perOf(typed: string): 'ADMINISTRATION' | 'TOTAL' | null {
  return typed === 'ADMINISTRATION' || typed === 'TOTAL' ? typed : null
}
