import { STATIC_VOCABULARY } from '../../trials/trial-vocabulary'
import type { TableVocabulary } from '../table-vocabulary'

/** A small vocabulary for tests of tables: a few terms of each growing list, the closed lists as they are. */
export function aTableVocabulary(): TableVocabulary {
  return {
    terms: {
      ...STATIC_VOCABULARY,
      cellType: [
        { value: 'neural-progenitor-cell', label: 'Neural progenitor cell' },
        { value: 'endothelial-progenitor-cell', label: 'Endothelial progenitor cell' },
      ],
      startingMaterial: [{ value: 'ipsc', label: 'iPSC' }],
      donor: [
        { value: 'allogeneic', label: 'Allogeneic' },
        { value: 'allogeneic-unmatched', label: 'Allogeneic, unmatched' },
      ],
      entity: [{ value: 'cells', label: 'Cells' }],
      route: [
        { value: 'intravenous', label: 'Intravenous' },
        { value: 'intracerebral', label: 'Intracerebral' },
      ],
      technique: [{ value: 'stereotaxic', label: 'Stereotaxic' }],
      condition: [
        { value: 'ischemic-stroke', label: 'Ischemic stroke' },
        { value: 'parkinson-disease', label: 'Parkinson disease' },
      ],
      product: [
        { value: 'alf201', label: 'ALF201' },
        { value: 'gd-iexo-003', label: 'GD-iExo-003' },
      ],
      stage: [{ value: 'acute', label: 'Acute' }],
    },
    synonyms: {
      condition: [{ value: 'ischemic-stroke', label: 'cerebral infarction' }],
      product: [{ value: 'alf201', label: 'iPSC EPCs' }],
    },
    families: [{ value: 'ipsc-derived-exosome', label: 'iPSC-derived exosome' }],
  }
}
