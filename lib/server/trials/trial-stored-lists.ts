import { textList } from '../projection/stored-json'

/**
 * Reads a column that holds a JSON array of texts, distinct, remembering what it read: a few thousand texts repeat over
 * all trials, and reading each once keeps the index off the JSON parser.
 */
export const parseList: (stored: string) => readonly string[] = remembered((stored) => [
  ...new Set(textList(stored)),
])

/** Remembers the answers of a pure function, at most 20,000; then it starts over. */
export function remembered<K extends string | number, V>(read: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    if (answers.size >= 20_000) answers.clear()
    const answer = read(key)
    answers.set(key, answer)
    return answer
  }
}
