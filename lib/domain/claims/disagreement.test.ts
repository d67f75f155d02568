import { expect, test } from 'vitest'
import type { ClaimableField } from './claimable-fields'
import { type FieldTrees, originsDisagree } from './disagreement'
import type { Statement } from './statement'
import { aStatement } from './testing/statement-builder'

const PARENTS: Record<string, string> = {
  'neural-stem-cell': 'neural-stem-or-progenitor-cell',
  'neural-progenitor-cell': 'neural-stem-or-progenitor-cell',
  'forebrain-neural-progenitor-cell': 'neural-progenitor-cell',
  ipsc: 'pluripotent',
  esc: 'pluripotent',
}
const parentOf = (code: string) => PARENTS[code] ?? null
const TREES: FieldTrees = { cellType: parentOf, startingMaterial: parentOf, entity: parentOf }

test.each<[string, ClaimableField, unknown, unknown, boolean]>([
  ['different words', 'status', 'RECRUITING', 'COMPLETED', true],
  ['combined phase and one of its parts', 'phase', phase('PHASE1', 'PHASE2'), phase('PHASE1'), true],
  ['the same phases in another order', 'phase', phase('PHASE2', 'PHASE1'), phase('PHASE1', 'PHASE2'), false],
  [
    'planned and actual of one count',
    'enrollment',
    { count: 29, type: 'ACTUAL' },
    { count: 29, type: null },
    false,
  ],
  ['29 and an artefact 0', 'enrollment', { count: 29, type: null }, { count: 0, type: null }, true],
  ['a month and a day in it', 'startedOn', day('2024-05'), day('2024-05-27'), false],
  ['a month and a day outside it', 'startedOn', day('2024-05'), day('2024-06-05'), true],
  ['two days', 'startedOn', day('2024-05-27'), day('2024-06-05'), true],
  ['siblings of a tree', 'cellType', ['neural-stem-cell'], ['forebrain-neural-progenitor-cell'], true],
  [
    'an ancestor and its descendant',
    'cellType',
    ['neural-progenitor-cell'],
    ['forebrain-neural-progenitor-cell'],
    false,
  ],
  ['a list and one with an unrelated item more', 'cellType', ['ipsc'], ['ipsc', 'neural-stem-cell'], true],
  ['one ancestor for two descendants', 'startingMaterial', ['pluripotent'], ['ipsc', 'esc'], false],
  ['a first country and the whole list', 'country', ['US'], ['CA', 'US'], false],
  ['two countries', 'country', ['US'], ['CA'], true],
  [
    'a first condition and the whole list',
    'condition',
    [{ text: 'ARDS', code: 'acute-respiratory-distress-syndrome' }],
    [
      { text: 'COVID-19', code: 'covid-19' },
      { text: 'Respiratory distress', code: 'acute-respiratory-distress-syndrome' },
    ],
    false,
  ],
  [
    'two conditions',
    'condition',
    [{ text: 'Stroke, Ischemic', code: 'ischemic-stroke' }],
    [{ text: 'hemorrhagic stroke', code: 'hemorrhagic-stroke' }],
    true,
  ],
  ['spellings of one sponsor', 'sponsor', 'Hopstem Biotechnology Inc.', 'HOPSTEM BIOTECHNOLOGY, INC', false],
  ['two sponsors', 'sponsor', 'Geron', 'Lineage Cell Therapeutics, Inc.', true],
  ['a title with its acronym glued on', 'title', 'The Effect of X', 'The effect of X (ExoCURE)', false],
  [
    'a title with its acronym glued on without brackets',
    'title',
    'The Effect of X',
    'The Effect of X ExoCURE',
    false,
  ],
  ['two titles', 'title', 'The Effect of X', 'The Effect of X in Acute Stroke', true],
  ['two wordings of one cell type as given', 'cellTypeText', 'RPE', 'retinal pigment epithelium', false],
  ['two registries’ posting dates', 'firstPostedOn', day('2023-01-01'), day('2024-02-02'), false],
  ['yes, and yes with the agent', 'immunosuppression', given('YES', null), given('YES', 'tacrolimus'), false],
  ['two agents', 'immunosuppression', given('YES', 'cyclosporin'), given('YES', 'tacrolimus'), true],
  ['yes and no', 'immunosuppression', given('YES', null), given('NO', null), true],
])('%s', (_, field, left, right, disagree) => {
  const statements = [about(field, left, 'page:https://a.org'), about(field, right, 'page:https://b.org')]
  expect(originsDisagree(statements, TREES)).toBe(disagree)
  expect(originsDisagree(statements.toReversed(), TREES)).toBe(disagree)
})

test('two copies of one registry record never disagree: the newest dated is the record, the others are older', () => {
  const mirror = 'registry:ClinicalTrials.gov:NCT06138210'
  const copies = [
    aStatement({ value: 'NOT_YET_RECRUITING', originKey: mirror, sourceId: 'a mirror' }),
    aStatement({ value: 'RECRUITING', originKey: mirror, sourceId: 'another', statedOn: '2025-12-04' }),
  ]
  expect(originsDisagree(copies, {})).toBe(false)
})

test('another origin is compared with the newest dated copy only', () => {
  const mirror = 'registry:ClinicalTrials.gov:NCT06138210'
  const statements = [
    aStatement({ value: 'COMPLETED', originKey: mirror, statedOn: '2024-01-01' }),
    aStatement({ value: 'RECRUITING', originKey: mirror, statedOn: '2025-12-04' }),
    aStatement({ value: 'RECRUITING', originKey: 'registry:hPSCreg:176', statedOn: '2025' }),
  ]
  expect(originsDisagree(statements, {})).toBe(false)
  expect(originsDisagree(statements.toReversed(), {})).toBe(false)
})

test.each<[string, Partial<Statement>, boolean]>([
  ['silence never disagrees', { missing: 'NOT_REPORTED' }, false],
  ['what nobody looked for never disagrees', { missing: 'NOT_CAPTURED' }, false],
  ['a rejected claim never disagrees', { value: 'COMPLETED', isInForce: false }, false],
  [
    '"not applicable" disagrees with a value: somebody says the question does not arise',
    { missing: 'NOT_APPLICABLE' },
    true,
  ],
  ['a disputed claim still disagrees: disputed is a mark', { value: 'COMPLETED', isDisputed: true }, true],
])('%s', (_, said, disagree) => {
  const statements = [aStatement(), aStatement({ originKey: 'page:https://other.org', ...said })]
  expect(originsDisagree(statements, {})).toBe(disagree)
})

test('a newer silent copy does not take back what its older copy stated', () => {
  const mirror = 'registry:R:1'
  const statements = [
    aStatement({ value: 'COMPLETED', originKey: mirror, statedOn: '2024' }),
    aStatement({ missing: 'NOT_CAPTURED', originKey: mirror, statedOn: '2025' }),
    aStatement({ value: 'RECRUITING' }),
  ]
  expect(originsDisagree(statements, {})).toBe(true)
})

test('a circle in a tree ends the walk', () => {
  const circle: FieldTrees = { cellType: (code) => ({ a: 'b', b: 'a' })[code] ?? null }
  expect(
    originsDisagree([about('cellType', ['a'], 'page:1'), about('cellType', ['c'], 'page:2')], circle),
  ).toBe(true)
})

function about(field: ClaimableField, value: unknown, originKey: string): Statement {
  return aStatement({ field, value, originKey })
}

function phase(...phases: string[]) {
  return { phases, text: null }
}

function day(text: string) {
  return { text, type: null }
}

function given(yes: 'YES' | 'NO', agent: string | null) {
  return { given: yes, agent, timing: null, text: `${yes} ${agent ?? ''}` }
}
