import type { TrialVocabulary } from '../../domain/trials/trial-filters'

let last: { text: string; vocabulary: TrialVocabulary } | null = null

/** Reads the vocabulary a page hands over as text. The server hands out the same text until something is committed. */
export function readVocabulary(text: string): TrialVocabulary {
  if (last?.text !== text) last = { text, vocabulary: JSON.parse(text) }
  return last.vocabulary
}
