import { markHits } from '@/lib/domain/shared/mark-hits'

/** A text with the words of the search marked. */
export function Marked({ text, query }: { text: string; query: string | undefined }) {
  if (query === undefined) return text
  return markHits(text, query).map((piece, index) =>
    piece.isHit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  )
}
