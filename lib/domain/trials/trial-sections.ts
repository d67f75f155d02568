import type { ClaimableField } from '../claims/claimable-fields'

export interface TrialSection {
  key: 'given' | 'population' | 'method' | 'place' | 'time' | 'people' | 'results'
  title: string
  fields: readonly ClaimableField[]
}

/** The fields the heading of a trial's page is made of. */
export const HEADING_FIELDS = ['title', 'officialTitle', 'acronym'] as const

/** The five key facts that stand in one band above a trial's sections. */
export const KEY_FACTS = ['phase', 'status', 'enrollment', 'startedOn', 'completedOn'] as const

/**
 * The sections of a trial's page in the order in which a reader asks, each with its fields. Every claimable field of a
 * trial stands in exactly one section, in the key facts or in the heading; those of an administration are shown with the administration.
 */
export const TRIAL_SECTIONS: readonly TrialSection[] = [
  {
    key: 'given',
    title: 'What is given',
    fields: ['cellType', 'cellTypeText', 'startingMaterial', 'donor', 'entity'],
  },
  {
    key: 'population',
    title: 'To whom',
    fields: [
      'condition',
      'stageStated',
      'severity',
      'vascularTerritory',
      'minimumAge',
      'maximumAge',
      'sex',
      'healthyVolunteers',
      'priorTreatment',
      'eligibility',
    ],
  },
  {
    key: 'method',
    title: 'How',
    fields: [
      'summary',
      'studyType',
      'studyRole',
      'primaryPurpose',
      'allocation',
      'interventionModel',
      'masking',
      'design',
      'comparator',
      'coInterventions',
      'immunosuppression',
      'followUp',
      'primaryOutcome',
      'regulatoryPathway',
    ],
  },
  { key: 'place', title: 'Where', fields: ['country', 'site'] },
  {
    key: 'time',
    title: 'When',
    fields: ['primaryCompletedOn', 'firstPostedOn', 'lastUpdatePostedOn', 'lastKnownStatus', 'whyStopped'],
  },
  {
    key: 'people',
    title: 'By whom',
    fields: ['sponsor', 'sponsorClass', 'collaborators'],
  },
  { key: 'results', title: 'Results', fields: ['hasResults', 'resultsFirstPostedOn', 'result'] },
]

/** The fields of an administration in the order in which they are read. */
export const ADMINISTRATION_FIELDS = [
  'route',
  'technique',
  'device',
  'target',
  'dose',
  'concentration',
  'volume',
  'doseCount',
  'siteCount',
  'schedule',
  'window',
] as const satisfies readonly ClaimableField[]
