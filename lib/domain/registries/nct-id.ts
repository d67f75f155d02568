/**
 * Reads a ClinicalTrials.gov number, case-blind and padded with zeros to `NCT` and eight digits; null when the text is
 * none. Nine digits are refused rather than guessed at (DESIGN section 3, Vocabulary).
 */
export function readNctId(text: string): string | null {
  const digits = /^\s*nct[\s-]?(\d{1,8})\s*$/i.exec(text)?.[1]
  if (digits === undefined || Number(digits) === 0) return null
  return `NCT${digits.padStart(8, '0')}`
}
