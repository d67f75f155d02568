import type { SearchPhrase } from '../store-handle'
import { SEARCH_COLUMNS, type SearchColumns } from '../transaction-statements'

/** Between the words of two columns, so that no phrase reaches from one into the next. */
const GAP = 2
const LAST_POSITION = 16_383 // the server knows no higher one
const LONGEST_WORD = 500 // characters; the server takes 2,046 bytes

/**
 * The words of a trial as a text-search vector, written out so that no parser of the server's splits or stems them: words
 * of its identifiers and own names weigh A. Longer texts than some sixteen thousand words lose their phrases, not their words.
 */
export function searchVector(columns: SearchColumns): string {
  const places = new Map<string, string[]>()
  let position = 1
  for (const name of SEARCH_COLUMNS) {
    for (const word of columns[name].split(' ')) {
      if (word === '') continue
      const place = `${String(Math.min(position, LAST_POSITION))}${name === 'identifiers' ? 'A' : ''}`
      const key = lexeme(word)
      const known = places.get(key)
      if (known) known.push(place)
      else places.set(key, [place])
      position += 1
    }
    position += GAP
  }
  return [...places].map(([word, at]) => `${word}:${at.join()}`).join(' ')
}

/** Phrases as a text-search query: all of them, each with its words in a row. */
export function searchQuery(phrases: readonly SearchPhrase[], where: 'anywhere' | 'ownNames'): string {
  const weight = where === 'ownNames' ? 'A' : ''
  return phrases.map((phrase) => phraseQuery(phrase, weight)).join(' & ')
}

function phraseQuery({ text, isBeginning }: SearchPhrase, weight: string): string {
  const words = text.split(' ')
  const written = words.map((word, place) => {
    const marks = `${isBeginning && place === words.length - 1 ? '*' : ''}${weight}`
    return lexeme(word) + (marks === '' ? '' : `:${marks}`)
  })
  return `(${written.join(' <-> ')})`
}

function lexeme(word: string): string {
  return `'${word.slice(0, LONGEST_WORD).replaceAll(/['\\]/g, '$&$&')}'`
}
