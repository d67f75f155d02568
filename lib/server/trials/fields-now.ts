import type { FieldTrees } from '../../domain/claims/disagreement'
import type { LabelOf } from '../../domain/claims/display-value'
import { fieldLabels } from '../../domain/trials/field-labels'
import { loadFieldTrees } from '../claims/field-trees'
import { loadStageBands, type NamedStage } from '../claims/stage-bands'
import { reader } from '../db/reader'
import { whileStoreStays } from '../db/store-state'
import { trialVocabularyNow } from './trial-vocabulary'

/** What fields of every trial are written with: labels of codes, trees and stages of the vocabularies of today. */
export interface FieldsNow {
  labelOf: LabelOf
  trees: FieldTrees
  stages: NamedStage[]
}

/** Gives them as they stand, read once a commit. */
export function fieldsNow(): Promise<FieldsNow> {
  return whileStoreStays('fieldsNow', async () => {
    const [labelOf, trees, stages] = await Promise.all([
      trialVocabularyNow().then(fieldLabels),
      loadFieldTrees(reader()),
      loadStageBands(reader()),
    ])
    return { labelOf, trees, stages }
  })
}
