import type { TrialVocabulary } from '../../domain/trials/trial-filters'
import { whileStoreStays } from '../db/store-state'
import { withTrialIndex } from './trial-index-access'
import { forEachFacet } from './trial-index-table'

/** The values every facet can take, as they stand: read once a commit, for reading only. */
export function trialVocabularyNow(): Promise<TrialVocabulary> {
  return whileStoreStays('trialVocabulary', () =>
    withTrialIndex(({ table }) => forEachFacet((facet) => [...table.dictionaries[facet].terms])),
  )
}
