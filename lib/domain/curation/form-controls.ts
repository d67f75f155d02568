import type { CuratedEntity } from './entity-fields'
import type { TypedKind } from './form-typed'

/** The vocabularies a picker can offer: tables that grow, and the closed lists of registries and of ours. */
export type PickerName =
  | 'product'
  | 'family'
  | 'cellType'
  | 'startingMaterial'
  | 'donor'
  | 'entity'
  | 'route'
  | 'technique'
  | 'condition'
  | 'conditionArea'
  | 'country'
  | 'stageStated'

/** How a value is entered: which inputs, and what value they make (see form-reading.ts and form-writing.ts). */
export type Control =
  | { input: 'text' | 'longText' | 'webAddress' | 'age' | 'count' | 'followUp' | 'plainDate' | 'lines' }
  | { input: 'choice'; list: string }
  | { input: 'yesNo' }
  | { input: 'code' | 'oneCode' | 'codes' | 'term' | 'terms'; from: PickerName }
  | { input: 'listedTerms'; list: string }
  | {
      input:
        | 'date'
        | 'enrollment'
        | 'phase'
        | 'dose'
        | 'window'
        | 'immunosuppression'
        | 'severity'
        | 'result'
        | 'identifiers'
        | 'mappings'
        | 'subject'
    }

export type InputName = Control['input']

/** The inputs that stand behind each way of entering. */
export const TYPED_KIND_OF = {
  text: 'text',
  longText: 'text',
  webAddress: 'text',
  age: 'text',
  count: 'text',
  followUp: 'text',
  plainDate: 'text',
  lines: 'text',
  choice: 'choice',
  yesNo: 'choice',
  code: 'choice',
  oneCode: 'choice',
  codes: 'codes',
  term: 'terms',
  terms: 'terms',
  listedTerms: 'terms',
  date: 'date',
  enrollment: 'enrollment',
  phase: 'phase',
  dose: 'dose',
  window: 'window',
  immunosuppression: 'immunosuppression',
  severity: 'severity',
  result: 'result',
  identifiers: 'identifiers',
  mappings: 'mappings',
  subject: 'subject',
} as const satisfies Record<InputName, TypedKind>

const text = { input: 'text' } as const
const longText = { input: 'longText' } as const
const date = { input: 'date' } as const
const plainDate = { input: 'plainDate' } as const
const yesNo = { input: 'yesNo' } as const

const CONTROLS: Record<CuratedEntity, Record<string, Control>> = {
  trial: {
    identifiers: { input: 'identifiers' },
    title: text,
    officialTitle: longText,
    acronym: text,
    status: { input: 'choice', list: 'status' },
    lastKnownStatus: { input: 'choice', list: 'status' },
    whyStopped: text,
    studyType: { input: 'choice', list: 'studyType' },
    studyRole: { input: 'choice', list: 'studyRole' },
    phase: { input: 'phase' },
    regulatoryPathway: text,
    allocation: { input: 'choice', list: 'allocation' },
    interventionModel: { input: 'choice', list: 'interventionModel' },
    masking: { input: 'choice', list: 'masking' },
    primaryPurpose: { input: 'choice', list: 'primaryPurpose' },
    design: longText,
    enrollment: { input: 'enrollment' },
    startedOn: date,
    primaryCompletedOn: date,
    completedOn: date,
    firstPostedOn: date,
    lastUpdatePostedOn: date,
    resultsFirstPostedOn: date,
    sponsor: text,
    sponsorClass: { input: 'choice', list: 'sponsorClass' },
    collaborators: { input: 'lines' },
    minimumAge: { input: 'age' },
    maximumAge: { input: 'age' },
    sex: { input: 'choice', list: 'sex' },
    healthyVolunteers: yesNo,
    eligibility: longText,
    summary: longText,
    condition: { input: 'terms', from: 'condition' },
    country: { input: 'codes', from: 'country' },
    site: longText,
    comparator: { input: 'listedTerms', list: 'comparator' },
    coInterventions: text,
    immunosuppression: { input: 'immunosuppression' },
    followUp: { input: 'followUp' },
    severity: { input: 'severity' },
    vascularTerritory: text,
    priorTreatment: text,
    hasResults: yesNo,
    result: { input: 'result' },
    primaryOutcome: longText,
    cellType: { input: 'codes', from: 'cellType' },
    cellTypeText: text,
    startingMaterial: { input: 'codes', from: 'startingMaterial' },
    donor: { input: 'codes', from: 'donor' },
    entity: { input: 'codes', from: 'entity' },
    stageStated: { input: 'codes', from: 'stageStated' },
  },
  administration: {
    product: { input: 'code', from: 'product' },
    route: { input: 'term', from: 'route' },
    technique: { input: 'term', from: 'technique' },
    device: text,
    target: text,
    dose: { input: 'dose' },
    concentration: text,
    volume: text,
    doseCount: { input: 'count' },
    siteCount: { input: 'count' },
    schedule: text,
    window: { input: 'window' },
  },
  product: {
    name: text,
    aliases: { input: 'lines' },
    family: { input: 'code', from: 'family' },
    cellType: { input: 'oneCode', from: 'cellType' },
    cellTypeText: text,
    startingMaterial: { input: 'oneCode', from: 'startingMaterial' },
    donor: { input: 'oneCode', from: 'donor' },
    entity: { input: 'oneCode', from: 'entity' },
    cellLine: text,
    modification: text,
    presentation: { input: 'choice', list: 'presentation' },
    preservation: { input: 'choice', list: 'preservation' },
    developer: text,
    description: longText,
    identity: text,
    viability: text,
    potency: text,
    passage: text,
  },
  cellType: {
    name: text,
    parent: { input: 'code', from: 'cellType' },
    description: longText,
    mappings: { input: 'mappings' },
  },
  route: { name: text, nciThesaurusId: text },
  technique: { name: text, meshId: text },
  condition: {
    name: text,
    area: { input: 'code', from: 'conditionArea' },
    areaName: text,
    meshId: text,
    synonyms: { input: 'lines' },
  },
  statement: {
    subject: { input: 'subject' },
    kind: { input: 'choice', list: 'statementKind' },
    system: { input: 'choice', list: 'evidenceSystem' },
    text: longText,
    reference: text,
  },
  source: {
    title: longText,
    kind: { input: 'choice', list: 'sourceKind' },
    url: { input: 'webAddress' },
    doi: text,
    pmid: text,
    publishedOn: plainDate,
    retrievedOn: plainDate,
    licence: text,
    attribution: longText,
  },
}

/** How a field of that kind of thing is entered. Throws for a name that is no field of it. */
export function controlOf(entity: CuratedEntity, field: string): Control {
  const control = CONTROLS[entity][field]
  if (!control) throw new Error(`${entity} has no field ${field}`)
  return control
}
