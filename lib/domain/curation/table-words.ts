import { fold } from '../shared/fold'
import type { Coded } from '../shared/coded'

/** The codes of one list, found by code, label or another name, in any case and spelling of signs. */
export interface WordFinder {
  /** The code a word means; null for no word of the list, and for one that means several. */
  find(word: string): string | null
}

/** Makes the finder of a list; `synonyms` are further names with the code they mean. */
export function makeWordFinder(list: readonly Coded[], synonyms: readonly Coded[] = []): WordFinder {
  const codes = new Map<string, string | null>()
  const enter = (name: string, code: string) => {
    const folded = fold(name)
    const known = codes.get(folded)
    codes.set(folded, known === undefined || known === code ? code : null)
  }
  for (const { value, label } of list) enter(label, value)
  for (const { value } of list) codes.set(fold(value), value) // a code is never in doubt
  for (const { value, label } of synonyms) if (!codes.has(fold(label))) enter(label, value)
  return { find: (word) => codes.get(fold(word)) ?? null }
}

/**
 * Takes a cell of several words apart: at the signs that part them for certain, then at commas and "and" where every
 * part is a word of the list ("Chile, Peru and Spain", but "Korea, Republic of"). Words in order, `code` null where unknown.
 */
export function splitWords(cell: string, { find }: WordFinder): { text: string; code: string | null }[] {
  const whole = find(cell)
  if (whole !== null) return [{ text: cell.trim(), code: whole }]
  const pieces = cell
    .split(/[;|\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  return pieces.flatMap((text) => {
    const code = find(text)
    if (code !== null) return [{ text, code }]
    const parts = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+|\s*\/\s*/i).filter((part) => part !== '')
    const known = parts.map((part) => ({ text: part, code: find(part) }))
    return parts.length > 1 && known.every((part) => part.code !== null) ? known : [{ text, code: null }]
  })
}

/** Names of closed lists and routes beside their labels, as registries and sheets write them. */
export const WORD_SYNONYMS: Record<string, readonly Coded[]> = {
  status: [
    { value: 'ACTIVE_NOT_RECRUITING', label: 'active, no longer recruiting' },
    { value: 'RECRUITING', label: 'open' },
    { value: 'COMPLETED', label: 'finished' },
  ],
  allocation: [
    { value: 'RANDOMIZED', label: 'randomized' },
    { value: 'NON_RANDOMIZED', label: 'non-randomised' },
    { value: 'NON_RANDOMIZED', label: 'not randomized' },
  ],
  interventionModel: [
    { value: 'SINGLE_GROUP', label: 'single group assignment' },
    { value: 'SINGLE_GROUP', label: 'single arm' },
    { value: 'PARALLEL', label: 'parallel assignment' },
    { value: 'CROSSOVER', label: 'crossover assignment' },
    { value: 'SEQUENTIAL', label: 'sequential assignment' },
  ],
  masking: [
    { value: 'NONE', label: 'open' },
    { value: 'NONE', label: 'none (open label)' },
    { value: 'SINGLE', label: 'single blind' },
    { value: 'DOUBLE', label: 'double blind' },
    { value: 'TRIPLE', label: 'triple blind' },
    { value: 'QUADRUPLE', label: 'quadruple blind' },
  ],
  sex: [
    { value: 'ALL', label: 'both' },
    { value: 'ALL', label: 'male and female' },
    { value: 'ALL', label: 'any' },
    { value: 'MALE', label: 'men' },
    { value: 'FEMALE', label: 'women' },
  ],
  studyType: [{ value: 'INTERVENTIONAL', label: 'interventional study' }],
  route: [
    { value: 'intravenous', label: 'iv' },
    { value: 'intramuscular', label: 'im' },
    { value: 'subcutaneous', label: 'sc' },
  ],
  technique: [{ value: 'stereotaxic', label: 'stereotactic' }],
  comparator: [
    { value: 'PLACEBO', label: 'placebo-controlled' },
    { value: 'SHAM', label: 'sham' },
    { value: 'STANDARD_CARE', label: 'standard of care' },
    { value: 'NONE', label: 'no comparator' },
  ],
}
