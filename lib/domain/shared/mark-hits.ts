import { fold, foldTerms } from './fold'

/** A piece of a text, and whether the search found it. Joined, the pieces are the text. */
export interface MarkedPiece {
  text: string
  isHit: boolean
}

/**
 * Cuts a text into pieces with the words of a search marked, by the same fold as the search itself. Without a hit the
 * answer is one piece; an empty text gives none.
 */
export function markHits(text: string, query: string | undefined): MarkedPiece[] {
  const words = foldTerms(query ?? '').flat()
  const beginning = words.pop()
  if (beginning === undefined) return text === '' ? [] : [{ text, isHit: false }]
  const whole = new Set([...words, beginning])
  const pieces: MarkedPiece[] = []
  for (const [token] of text.matchAll(/\p{N}+|[\p{L}\p{M}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(token)
    append(pieces, token, folded !== '' && (whole.has(folded) || folded.startsWith(beginning)))
  }
  return pieces
}

function append(pieces: MarkedPiece[], text: string, isHit: boolean): void {
  const last = pieces.at(-1)
  if (last?.isHit === isHit) last.text += text
  else pieces.push({ text, isHit })
}
