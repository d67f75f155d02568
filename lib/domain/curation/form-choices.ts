import type { Coded } from '../shared/coded'
import { isMissingReason } from '../shared/missing'
import { REGISTRY_WORDS } from '../trials/field-labels'
import { STATIC_VOCABULARY } from '../trials/trial-vocabulary'

/** The closed lists behind the choices of the forms, in the order in which they are offered. */
const CHOICES: Record<string, readonly Coded[]> = {
  status: facet('status'),
  studyType: facet('studyType'),
  studyRole: facet('studyRole'),
  sponsorClass: facet('sponsorClass'),
  phase: facet('phaseGroup').filter(({ value }) => value !== 'AS_GIVEN'),
  allocation: words(REGISTRY_WORDS.allocation),
  interventionModel: words(REGISTRY_WORDS.interventionModel),
  masking: words(REGISTRY_WORDS.masking),
  primaryPurpose: words(REGISTRY_WORDS.primaryPurpose),
  sex: words(REGISTRY_WORDS.sex),
  comparator: words(REGISTRY_WORDS.comparator),
  presentation: words({
    suspension: 'Suspension',
    sheet: 'Sheet',
    patch: 'Patch',
    spheroid: 'Spheroid',
    encapsulated: 'Encapsulated',
  }),
  preservation: words({ fresh: 'Fresh', cryopreserved: 'Cryopreserved' }),
  statementKind: words({
    mechanism: 'Mechanism',
    advantage: 'Advantage',
    limitation: 'Limitation',
    safety: 'Safety',
    efficacy: 'Efficacy',
    manufacturing_quality: 'Manufacturing and quality',
  }),
  evidenceSystem: words({
    in_vitro: 'Cells in culture',
    animal: 'Animals',
    human: 'People',
    not_stated: 'Not stated',
  }),
  sourceKind: words({
    paper: 'Paper',
    registry_record: 'Registry record',
    registry_mirror: 'Copy of a registry record',
    web_page: 'Web page',
    news: 'News or announcement',
    document: 'Document',
    table_row: 'Row of a published table',
  }),
  durationUnit: words({ hour: 'hours', day: 'days', week: 'weeks', month: 'months', year: 'years' }),
  windowEvent: words({ ONSET: 'after onset', INJURY: 'after injury', DIAGNOSIS: 'after diagnosis' }),
  windowBasis: words({ ELIGIBILITY: 'as a rule of entry', DOSING: 'as the time of dosing' }),
  dateType: words({ ACTUAL: 'actual', ESTIMATED: 'planned' }),
  enrollmentType: words({ ACTUAL: 'enrolled', ESTIMATED: 'planned' }),
  yesNo: words({ YES: 'Yes', NO: 'No' }),
  dosePer: words({ ADMINISTRATION: 'per administration', TOTAL: 'in total' }),
  mappingScheme: words({ CL: 'Cell Ontology', MESH: 'MeSH', UBERON: 'Uberon' }),
  mappingMatch: words({ exact: 'exact', broad: 'broader', narrow: 'narrower' }),
}

/** The values of a closed list with their labels. Throws for a list that does not exist. */
export function choicesOf(list: string): readonly Coded[] {
  const choices = CHOICES[list]
  if (!choices) throw new Error(`There is no list ${list}`)
  return choices
}

function facet(name: 'status' | 'studyType' | 'studyRole' | 'sponsorClass' | 'phaseGroup'): Coded[] {
  return STATIC_VOCABULARY[name]
    .filter(({ value }) => !isMissingReason(value))
    .map(({ value, label }) => ({ value, label }))
}

function words(labels: Record<string, string> = {}): Coded[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
