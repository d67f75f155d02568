/** The registry whose numbers these are. */
export const NCT_REGISTRY = 'ClinicalTrials.gov'

const NCT = /^\s*nct[\s-]?(\d+)\s*$/i

/**
 * Reads a ClinicalTrials.gov number, case-blind: `NCT` and eight digits; null when the text is none. A digit too few or
 * too many is refused rather than guessed at: with zeros before it, it would be the number of another trial.
 */
export function readNctId(text: string): string | null {
  const digits = NCT.exec(text)?.[1]
  return digits?.length === 8 && Number(digits) > 0 ? `NCT${digits}` : null
}

/**
 * Reads the number as spreadsheets leave it, which take zeros away: padded with zeros to eight digits, null when the text
 * is none. For files and for finding alone; what somebody enters is read by `readNctId` (DESIGN section 3, Vocabulary).
 */
export function readShortNctId(text: string): string | null {
  const digits = NCT.exec(text)?.[1] ?? ''
  return readNctId(`NCT${digits.padStart(8, '0')}`)
}

/** Says what is wrong with a text that is meant as a ClinicalTrials.gov number and is none; null for any other text. */
export function nctProblem(text: string): string | null {
  if (!NCT.test(text) || readNctId(text) !== null) return null
  return `“${text.trim()}” ${NCT_NUMBERS}`
}

/** What a mistyped number is told. */
export const NCT_NUMBERS = 'is no number of ClinicalTrials.gov: NCT numbers have eight digits'
