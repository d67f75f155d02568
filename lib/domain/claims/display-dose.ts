import type { ClaimValue } from './claim-values'

type Level = ClaimValue<'dose'>['levels'][number]

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Writes the levels of a dose for reading: "2 · 4 · 8 × 10⁹ particles/kg", "50,000 · 100,000 cells". */
export function displayDoseLevels(levels: readonly Level[]): string {
  const units = [...new Set(levels.map((level) => displayUnit(level.unit)))]
  return units
    .map((unit) => `${amountsOf(levels.filter((level) => displayUnit(level.unit) === unit))} ${unit}`)
    .join('; ')
}

/** Sets the powers of ten of a text as powers: "3.0 ml at 1x10^11 particles/ml" is "3.0 ml at 1 × 10¹¹ particles/ml". */
export function displayPowers(text: string): string {
  return text.replace(/ ?[x×*] ?10\^(\d+)/g, (_, exponent: string) => ` × 10${raised(Number(exponent))}`)
}

// ug/kg is µg/kg, m2 is m²
function displayUnit(unit: string): string {
  return unit.replace(/\bug\b/, 'µg').replace(/m2\b/, 'm²')
}

function amountsOf(levels: readonly Level[]): string {
  const amounts = levels.map((level) => level.amount)
  const smallest = Math.min(...amounts)
  const largest = Math.max(...amounts)
  if (smallest < 1e5 || largest < 1e6 || largest / smallest >= 1e4)
    return amounts.map(displayAmount).join(' · ')
  const exponent = Math.floor(Math.log10(smallest))
  return `${amounts.map((amount) => mantissa(amount, exponent)).join(' · ')} × 10${raised(exponent)}`
}

function displayAmount(amount: number): string {
  if (amount < 1e6) return amount.toLocaleString('en-GB', { maximumFractionDigits: 6 })
  const exponent = Math.floor(Math.log10(amount))
  return `${mantissa(amount, exponent)} × 10${raised(exponent)}`
}

function mantissa(amount: number, exponent: number): string {
  return String(Number((amount / 10 ** exponent).toPrecision(6)))
}

function raised(exponent: number): string {
  return [...String(exponent)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')
}
