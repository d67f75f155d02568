import type { StatementView } from '@/lib/domain/trials/trial-views'

/**
 * What was noted of a statement when it was read, as a sentence's end, or null. A note of one word stood beside its
 * source and says little here, so it is said in full; one that only repeats what is drawn beside it is left out.
 */
export function sayReadingNote(statement: { note: string | null; statedOn: string | null }): string | null {
  const { note, statedOn } = statement
  if (note === null || IN_FULL[note] === '' || note === statedOn?.slice(0, 10)) return null
  return `noted when read: ${IN_FULL[note] ?? note.replace(/^older version (?=\d)/, 'an older version said ')}`
}

const OLDER = 'an older version of the record'
const NEWER = 'a newer version of the record'

// '' where the value shows it already: "(planned)", "undated"
const IN_FULL: Record<string, string> = {
  older: OLDER,
  'older version': OLDER,
  'older snapshot': OLDER,
  'earlier snapshot': OLDER,
  'older stored copy': OLDER,
  newer: NEWER,
  'newer stored copy': NEWER,
  'snapshot date unknown': '',
  actual: '',
  estimated: '',
  planned: '',
}

/** The source's own words for what it states: the passage, else the text it was read from where that says more. */
export function wordsOf({ passage, textAsGiven, display }: StatementView): string | null {
  return passage ?? (textAsGiven === display ? null : textAsGiven)
}
