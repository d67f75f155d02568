import type { CuratedEntity } from './entity-fields'

/** One part of an editor. `title` stands in the list of sections, `sentence` is the heading while it is open. */
export interface FormSection {
  key: string
  title: string
  sentence: string
  fields: readonly string[]
}

/** The section of a trial that holds its administrations; its own fields say what the trial tells of its cells. */
export const ADMINISTRATION_SECTION = 'administration'

export const TRIAL_FORM_SECTIONS: readonly FormSection[] = [
  {
    key: 'identity',
    title: 'Identity',
    sentence: 'Which trial it is',
    fields: ['identifiers', 'title', 'acronym', 'officialTitle', 'summary'],
  },
  {
    key: ADMINISTRATION_SECTION,
    title: 'Administration',
    sentence: 'What is given, how and when',
    fields: ['cellType', 'cellTypeText', 'startingMaterial', 'donor', 'entity'],
  },
  {
    key: 'design',
    title: 'Design and status',
    sentence: 'How the trial is built and where it stands',
    fields: [
      'status',
      'phase',
      'studyType',
      'studyRole',
      'enrollment',
      'lastKnownStatus',
      'whyStopped',
      'regulatoryPathway',
      'primaryPurpose',
      'allocation',
      'interventionModel',
      'masking',
      'comparator',
      'coInterventions',
      'immunosuppression',
      'followUp',
      'primaryOutcome',
      'design',
    ],
  },
  {
    key: 'dates',
    title: 'Dates',
    sentence: 'When it starts, ends and was posted',
    fields: [
      'startedOn',
      'primaryCompletedOn',
      'completedOn',
      'firstPostedOn',
      'lastUpdatePostedOn',
      'resultsFirstPostedOn',
    ],
  },
  {
    key: 'conditions',
    title: 'Conditions and stage',
    sentence: 'Whom it treats, and at which stage',
    fields: [
      'condition',
      'stageStated',
      'severity',
      'vascularTerritory',
      'priorTreatment',
      'minimumAge',
      'maximumAge',
      'sex',
      'healthyVolunteers',
      'eligibility',
    ],
  },
  { key: 'places', title: 'Places', sentence: 'Where it takes place', fields: ['country', 'site'] },
  {
    key: 'people',
    title: 'People',
    sentence: 'Who runs and pays for it',
    fields: ['sponsor', 'sponsorClass', 'collaborators'],
  },
  { key: 'results', title: 'Results', sentence: 'What was found', fields: ['hasResults', 'result'] },
]

/** The fields of an administration in the order of the form; the last ones are folded away until somebody asks. */
export const ADMINISTRATION_FORM_FIELDS = [
  'product',
  'route',
  'technique',
  'doseCount',
  'dose',
  'window',
  'target',
  'device',
  'schedule',
  'siteCount',
  'volume',
  'concentration',
] as const

/** The sections of every other kind of thing. */
export const ENTITY_FORM_SECTIONS: Record<
  Exclude<CuratedEntity, 'trial' | 'administration'>,
  readonly FormSection[]
> = {
  product: [
    {
      key: 'identity',
      title: 'Names',
      sentence: 'What the product is called',
      fields: ['name', 'family', 'developer', 'aliases', 'description'],
    },
    {
      key: 'made-of',
      title: 'What it is made of',
      sentence: 'What the product is made of',
      fields: ['cellType', 'cellTypeText', 'startingMaterial', 'donor', 'entity', 'cellLine', 'modification'],
    },
    {
      key: 'form',
      title: 'Form and quality',
      sentence: 'How the product is presented and tested',
      fields: ['presentation', 'preservation', 'identity', 'viability', 'potency', 'passage'],
    },
  ],
  cellType: [
    {
      key: 'cell-type',
      title: 'Cell type',
      sentence: 'A cell type of the tree',
      fields: ['name', 'parent', 'description', 'mappings'],
    },
  ],
  route: [{ key: 'route', title: 'Route', sentence: 'A route', fields: ['name', 'nciThesaurusId'] }],
  technique: [{ key: 'technique', title: 'Technique', sentence: 'A technique', fields: ['name', 'meshId'] }],
  condition: [
    {
      key: 'condition',
      title: 'Condition',
      sentence: 'A condition',
      fields: ['name', 'meshId', 'area', 'areaName', 'synonyms'],
    },
  ],
  statement: [
    {
      key: 'statement',
      title: 'Statement',
      sentence: 'A statement about a kind of product',
      fields: ['subject', 'kind', 'system', 'text', 'reference'],
    },
  ],
  source: [
    {
      key: 'source',
      title: 'Source',
      sentence: 'A source',
      fields: ['title', 'kind', 'url', 'doi', 'pmid', 'publishedOn', 'retrievedOn', 'licence', 'attribution'],
    },
  ],
}
