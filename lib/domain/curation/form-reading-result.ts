/** What the inputs of a field say: nothing, a value of the field's claim, or something that is no value, and why not. */
export type Reading = { value: unknown } | { problem: string } | null

/** Reads a number as people write it ("1,200", "3.5"); undefined for an empty input, null for what is no number. */
export function readNumber(typed: string): number | null | undefined {
  const plain = typed.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '')
  if (plain === '') return undefined
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** Reads a whole number of people or doses; undefined for an empty input, null for what is none. */
export function readWholeNumber(typed: string): number | null | undefined {
  const number = readNumber(typed)
  return number === undefined || number === null || Number.isInteger(number) ? number : null
}

/** The text without blanks at its ends, or null when nothing is left. */
export function textOrNull(typed: string): string | null {
  const trimmed = typed.trim()
  return trimmed === '' ? null : trimmed
}
