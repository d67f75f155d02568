import { foldWords } from '../shared/fold'

/** From here on two titles are shown as possibly of one trial; 0.7 separates the founding data's pairs from chance. */
export const SIMILAR_TITLE = 0.7

/**
 * How alike two titles are, 0 to 1: the share of their letter triples that both have (Dice's coefficient), after the
 * fold of search and without the words that most titles of trials share. Word order and small words count little, a
 * number or a name that differs counts much.
 */
export function titleSimilarity(left: string, right: string): number {
  const one = triplesOf(left)
  const other = triplesOf(right)
  if (one.size === 0 || other.size === 0) return 0
  const shared = [...one].filter((triple) => other.has(triple)).length
  return (2 * shared) / (one.size + other.size)
}

const COMMON = new Set(
  'a an the of and or in on for to with by from study trial clinical phase i ii iii 1 2 3 safety efficacy patients subjects evaluate evaluation evaluating'.split(
    ' ',
  ),
)

function triplesOf(title: string): Set<string> {
  const words = foldWords(title).filter((word) => !COMMON.has(word))
  return new Set(
    words.flatMap((word) => {
      const padded = ` ${word} `
      return Array.from({ length: Math.max(padded.length - 2, 0) }, (_, at) => padded.slice(at, at + 3))
    }),
  )
}
