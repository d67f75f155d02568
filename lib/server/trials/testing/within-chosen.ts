import type { NaiveTrial } from '../../../domain/trials/naive-trial'
import { naiveValues } from '../../../domain/trials/naive-values'
import type { TrialFacetName, TrialFilters, TrialVocabulary } from '../../../domain/trials/trial-filters'

/** What trials have in a facet; where it is filtered, what is chosen or stands below it. As plain as the oracle. */
export function valuesWithinChosen(
  trials: readonly NaiveTrial[],
  facet: TrialFacetName,
  asked: TrialFilters,
  vocabulary: TrialVocabulary,
): Set<string> {
  const values = trials.flatMap((trial) => naiveValues(trial, facet, vocabulary))
  const chosen = asked.anyOf[facet]
  const isWithin = (value: string | undefined): boolean => {
    if (value === undefined || chosen === undefined) return false
    return chosen.includes(value) || isWithin(vocabulary[facet].find((term) => term.value === value)?.parent)
  }
  return new Set(chosen ? values.filter(isWithin) : values)
}
