import { textList } from '../projection/stored-json'

/**
 * Reads a column that holds a JSON array of texts, distinct, remembering what it read: a few thousand texts repeat over
 * all trials, and reading each once keeps the index off the JSON parser.
 */
export const parseList: (stored: string) => readonly string[] = remembered((stored) => [
  ...new Set(textList(stored)),
])

/**
 * Remembers the answers of a pure function, at most 20,000; then it starts over. The last key is looked at first: one trial
 * asks for the same long text many times.
 */
export function remembered<K extends string | number, V>(read: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>()
  let lastKey: K | undefined
  let lastAnswer: V | undefined
  return (key) => {
    if (key === lastKey && lastAnswer !== undefined) return lastAnswer
    lastKey = key
    return (lastAnswer = look(key))
  }
  function look(key: K): V {
    const known = answers.get(key)
    if (known !== undefined) return known
    if (answers.size >= 20_000) answers.clear()
    const answer = read(key)
    answers.set(key, answer)
    return answer
  }
}
