import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import type { TrialIndex } from './trial-index'
import { forEachFacet } from './trial-index-table'

/** The values every facet can take, as the index has them now. */
export function trialVocabulary({ table }: TrialIndex): TrialVocabulary {
  return forEachFacet((facet) => [...table.dictionaries[facet].terms])
}
