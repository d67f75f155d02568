import { CLAIMABLE_FIELDS } from '../claims/claimable-fields'
import type { Coded } from '../shared/coded'
import { COUNTRIES } from '../shared/countries'
import { MISSING_LABELS, MISSING_REASONS } from '../shared/missing'
import {
  TRIAL_FILTERS,
  type TrialFacetName,
  type TrialVocabulary,
  type VocabularyTerm,
} from './trial-filters'

/** The facets in the order of the contract. */
export const TRIAL_FACET_NAMES: readonly TrialFacetName[] =
  Object.keys(TRIAL_FILTERS).filter(isTrialFacetName)

/** Tells whether a text names a facet of the trial table. */
export function isTrialFacetName(name: string): name is TrialFacetName {
  if (!Object.hasOwn(TRIAL_FILTERS, name)) return false
  const kind = Object.entries(TRIAL_FILTERS).find(([key]) => key === name)?.[1].kind
  return kind === 'anyOf' || kind === 'yesNoUnknown'
}

/** A stated value that our vocabulary does not hold: the text is kept and shown as given. */
export const UNMAPPED = 'UNMAPPED'
/** A phase the registry gives in words that name no phase: the text is kept and never a lozenge. */
export const AS_GIVEN = 'AS_GIVEN'

const missing: readonly Coded[] = MISSING_REASONS.map((value) => ({ value, label: MISSING_LABELS[value] }))
const unmapped: Coded = { value: UNMAPPED, label: 'as given, not in our vocabulary' }
const asGiven: Coded = { value: AS_GIVEN, label: 'as given' }

/** Values that say why there is no coded value; facets and tables put them last, in italics. */
export const PSEUDO_VALUES: ReadonlySet<string> = new Set([...MISSING_REASONS, UNMAPPED, AS_GIVEN])

const phases = terms({
  EARLY_PHASE1: 'Early phase 1',
  PHASE1: 'Phase 1',
  PHASE2: 'Phase 2',
  PHASE3: 'Phase 3',
  PHASE4: 'Phase 4',
  NA: 'Not applicable (stated)',
})

/**
 * The closed part of the vocabulary: what registries' enumerations and our own lists hold, with the values for missing
 * (source: ClinicalTrials.gov API 2.0.0). Facets over vocabulary tables hold only their missing values here; the
 * server adds the rows of the tables and words registries have used that nobody listed.
 */
export const STATIC_VOCABULARY: TrialVocabulary = {
  cellType: missing,
  phase: [...phases, asGiven, ...missing],
  phaseGroup: [
    ...terms({
      EARLY_PHASE1: 'Early phase 1',
      PHASE1: 'Phase 1',
      'PHASE1|PHASE2': 'Phase 1/2',
      PHASE2: 'Phase 2',
      'PHASE2|PHASE3': 'Phase 2/3',
      PHASE3: 'Phase 3',
      PHASE4: 'Phase 4',
      NA: 'Not applicable (stated)',
    }),
    asGiven,
    ...missing,
  ],
  status: [
    ...terms({
      NOT_YET_RECRUITING: 'Not yet recruiting',
      RECRUITING: 'Recruiting',
      ENROLLING_BY_INVITATION: 'Enrolling by invitation',
      ACTIVE_NOT_RECRUITING: 'Active, not recruiting',
      COMPLETED: 'Completed',
      SUSPENDED: 'Suspended',
      TERMINATED: 'Terminated',
      WITHDRAWN: 'Withdrawn',
      UNKNOWN: 'Unknown status',
      AVAILABLE: 'Expanded access available',
      NO_LONGER_AVAILABLE: 'Expanded access no longer available',
      TEMPORARILY_NOT_AVAILABLE: 'Expanded access temporarily not available',
      APPROVED_FOR_MARKETING: 'Approved for marketing',
      WITHHELD: 'Withheld',
      NOT_RECRUITING: 'Not recruiting',
    }),
    ...missing,
  ],
  condition: [unmapped, ...missing],
  conditionArea: [unmapped, ...missing],
  product: missing,
  startingMaterial: missing,
  donor: missing,
  entity: missing,
  route: [unmapped, ...missing],
  technique: [unmapped, ...missing],
  stage: missing,
  country: [...COUNTRIES.map(({ code, name }) => ({ value: code, label: name })), ...missing],
  sponsorClass: [
    ...terms({
      INDUSTRY: 'Industry',
      NIH: 'NIH',
      FED: 'US federal government',
      OTHER_GOV: 'Other government',
      INDIV: 'Individual',
      NETWORK: 'Network',
      OTHER: 'Academic or other',
      AMBIG: 'Ambiguous',
      UNKNOWN: 'Unknown',
    }),
    ...missing,
  ],
  studyType: [
    ...terms({
      INTERVENTIONAL: 'Interventional',
      OBSERVATIONAL: 'Observational',
      EXPANDED_ACCESS: 'Expanded access',
    }),
    ...missing,
  ],
  studyRole: [
    ...terms({
      FIRST_STUDY: 'First study',
      LONG_TERM_FOLLOW_UP: 'Long-term follow-up',
      COMPANION: 'Companion study',
      OBSERVATIONAL: 'Observational study',
    }),
    ...missing,
  ],
  registry: [
    'ClinicalTrials.gov', 'ChiCTR', 'ChinaDrugTrials', 'jRCT', 'UMIN-CTR', 'EudraCT', 'CTIS', 'ANZCTR', 'IRCT',
    'JMACCT', 'NCI', 'hPSCreg',
  ].map((name) => ({ value: name, label: name })), // prettier-ignore
  hasResults: [...terms({ yes: 'Yes', no: 'No' }), ...missing],
  disagreement: Object.entries(CLAIMABLE_FIELDS).map(([value, { label }]) => ({ value, label })),
  scope: terms({ in: 'In the atlas', candidate: 'Candidate, not yet screened', out: 'Screened out' }),
}

/** Facets whose values have an order of their own; the others are ordered by count. */
export const ORDERED_FACETS: ReadonlySet<TrialFacetName> = new Set([
  'phase', 'phaseGroup', 'hasResults', 'scope', 'stage',
]) // prettier-ignore

/** The label of a value: the vocabulary's, else the value as given (an unknown registry word is shown, not hidden). */
export function labelOf(vocabulary: TrialVocabulary, facet: TrialFacetName, value: string): string {
  return vocabulary[facet].find((term) => term.value === value)?.label ?? value
}

function terms(labels: Record<string, string>): VocabularyTerm[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
