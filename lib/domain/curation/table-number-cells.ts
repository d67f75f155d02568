import { type CellReading, NOTHING, readMissing, saysProblem, saysValue } from './table-cell'
import { timeWord } from './time-word'

const UNKNOWN_COUNT = 99_999_999 // the registry's way to say that a count is not known (DESIGN section 3)

/** Reads a number of participants with the word that says whether it is planned or enrolled ("29 planned", "1,200"). */
export function readEnrollmentCell(text: string): CellReading {
  const [, digits = '', word] =
    /^(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.0+)?\s*(?:participants|patients|subjects)?\s*\(?(\w+)?\)?$/i.exec(
      text,
    ) ?? []
  const isWordKnown = word === undefined || timeWord(word) !== null
  if (digits === '' || !isWordKnown) return saysProblem('is no whole number of participants')
  const count = Number(digits.replace(/[, ]/g, ''))
  if (count === UNKNOWN_COUNT) return { kind: 'missing', missing: 'NOT_REPORTED' }
  return saysValue({ count, type: timeWord(word) })
}

const PART = /^(early\s*)?(?:ph(?:ase)?s?\.?\s*)?(0|1|2|3|4|iv|i{1,3})\s*[abc]?$/i
const NUMBERS: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' }
// "Not applicable" of a registry is a statement; in lower case it is our own files' word for a missing value
const STATED_NONE = /^(?:NA|N\/A|Not Applicable|Not applicable \(stated\))$/
const COMBINATIONS = new Set(['PHASE1|PHASE2', 'PHASE2|PHASE3'])

/**
 * Reads a phase in any usual writing ("Phase I/II", "PHASE1|PHASE2", "2a"). What names no phase, or a combination that no
 * registry knows, is a problem that can be kept in its own words (DESIGN section 3, Vocabulary).
 */
export function readPhaseCell(text: string): CellReading {
  if (STATED_NONE.test(text)) return saysValue({ phases: ['NA'], text })
  const parts = text
    .replace(/[\u200B-\u200D\u2060]/g, '')
    .replace(/_/g, ' ')
    .split(/\s*(?:[|/;,&+–-]|\band\b)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return NOTHING
  const phases = [...new Set(parts.map(phaseOf))].toSorted()
  const isUnknown = phases.includes('') || (phases.length > 1 && !COMBINATIONS.has(phases.join('|')))
  if (!isUnknown) return saysValue({ phases, text })
  return readMissing(text) ?? saysProblem('names no phase', { phases: null, text })
}

// phase 0 is what ClinicalTrials.gov calls early phase 1 since 2013
function phaseOf(part: string): string {
  const [, early, number = ''] = PART.exec(part) ?? []
  const digit = NUMBERS[number.toLowerCase()] ?? number
  if (digit === '') return ''
  return early !== undefined || digit === '0' ? 'EARLY_PHASE1' : `PHASE${digit}`
}
