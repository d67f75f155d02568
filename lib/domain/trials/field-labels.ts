import type { ClaimableField } from '../claims/claimable-fields'
import type { LabelOf } from '../claims/display-value'
import type { TrialFacetName, TrialVocabulary } from './trial-filters'

/** Gives the label of a code by the field it stands in; a code nobody listed is shown as the source gives it. */
export function fieldLabels(vocabulary: TrialVocabulary): LabelOf {
  const facets = new Map<string, Map<string, string>>()
  const labelsOf = (facet: TrialFacetName) => {
    const known = facets.get(facet) ?? new Map(vocabulary[facet].map(({ value, label }) => [value, label]))
    facets.set(facet, known)
    return known
  }
  return (field, code) => {
    const facet = FACET_OF_FIELD[field]
    return (facet ? labelsOf(facet).get(code) : REGISTRY_WORDS[field]?.[code]) ?? code
  }
}

/** The facet whose vocabulary holds the codes of a field. */
export const FACET_OF_FIELD: Partial<Record<ClaimableField, TrialFacetName>> = {
  status: 'status',
  lastKnownStatus: 'status',
  studyType: 'studyType',
  studyRole: 'studyRole',
  phase: 'phaseGroup',
  sponsorClass: 'sponsorClass',
  condition: 'condition',
  country: 'country',
  cellType: 'cellType',
  startingMaterial: 'startingMaterial',
  donor: 'donor',
  entity: 'entity',
  stageStated: 'stage',
  product: 'product',
  route: 'route',
  technique: 'technique',
}

/** Words of ClinicalTrials.gov's closed lists (API 2.0.0) for fields that are no facet, in the reader's words. */
export const REGISTRY_WORDS: Partial<Record<ClaimableField, Record<string, string>>> = {
  allocation: { RANDOMIZED: 'Randomised', NON_RANDOMIZED: 'Not randomised', NA: 'Not applicable (stated)' },
  interventionModel: {
    SINGLE_GROUP: 'Single group',
    PARALLEL: 'Parallel groups',
    CROSSOVER: 'Crossover',
    FACTORIAL: 'Factorial',
    SEQUENTIAL: 'Sequential groups',
  },
  masking: {
    NONE: 'Open label',
    SINGLE: 'Single masked',
    DOUBLE: 'Double masked',
    TRIPLE: 'Triple masked',
    QUADRUPLE: 'Quadruple masked',
  },
  primaryPurpose: {
    TREATMENT: 'Treatment',
    PREVENTION: 'Prevention',
    DIAGNOSTIC: 'Diagnostic',
    ECT: 'Educational, counselling or training',
    SUPPORTIVE_CARE: 'Supportive care',
    SCREENING: 'Screening',
    HEALTH_SERVICES_RESEARCH: 'Health services research',
    BASIC_SCIENCE: 'Basic science',
    DEVICE_FEASIBILITY: 'Device feasibility',
    OTHER: 'Other',
  },
  sex: { ALL: 'All', FEMALE: 'Female', MALE: 'Male' },
  comparator: {
    PLACEBO: 'Placebo',
    SHAM: 'Sham procedure',
    STANDARD_CARE: 'Standard care',
    DOSE_ARM: 'Another dose',
    NONE: 'None',
  },
}
