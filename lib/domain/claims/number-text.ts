/** A number found in a text: its place, its letters as given and its value. */
export interface FoundNumber {
  index: number
  raw: string
  value: number
}

const plain = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const power = String.raw`10\s*(?:\^\s*(\d+)|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))`
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.^])(?:${power}|(${plain})(?:e\+?(\d+)|\s*[x×·*]\s*${power})?)(?:\s*(thousand|million|billion)\b)?`,
  'giu',
)
const MULTIPLIERS: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 }
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Finds the numbers of a text in order: 50,000; 2e9; 2x10^9; 2 × 10⁹; 1.5 million. A power without `^` or superscript
 * ("2 x 107") is not read as one: the copy has lost its exponent's mark, and nobody can tell.
 */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(pattern)].map((match) => ({
    index: match.index,
    raw: match[0],
    value: valueOf(match),
  }))
}

/** Writes every number of a text in plain digits (2 × 10⁹ = 2e9 = 2000000000), so that equal amounts are equal texts. */
export function writeNumbersPlainly(text: string): string {
  return findNumbers(text).reduceRight(
    (rewritten, { index, raw, value }) =>
      `${rewritten.slice(0, index)}${String(value)}${rewritten.slice(index + raw.length)}`,
    text,
  )
}

function valueOf(match: RegExpExecArray): number {
  const [, bareCaret, bareRaised, mantissa = '1', e, caret, raised, word] = match
  const exponent = e ?? caret ?? bareCaret ?? digitsOf(raised ?? bareRaised ?? '')
  const written = `${mantissa.replaceAll(',', '')}e${exponent || '0'}`
  return roundOff(Number(written) * (word ? (MULTIPLIERS[word.toLowerCase()] ?? 1) : 1))
}

function digitsOf(superscripts: string): string {
  return [...superscripts].map((sign) => String(SUPERSCRIPTS.indexOf(sign))).join('')
}

// 0.3 × 1e6 is 300000 and not 299999.99999999994
function roundOff(value: number): number {
  return Number(value.toPrecision(12))
}
