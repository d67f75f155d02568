import type { TrialVocabulary } from '@/lib/domain/trials/trial-filters'

const texts = new WeakMap<TrialVocabulary, string>()

/** The vocabulary as the one text in which a page hands it to the scripts; written once, as it is read once a commit. */
export function vocabularyText(vocabulary: TrialVocabulary): string {
  const text = texts.get(vocabulary) ?? JSON.stringify(vocabulary)
  texts.set(vocabulary, text)
  return text
}
