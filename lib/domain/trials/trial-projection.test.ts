import { expect, test } from 'vitest'
import { projectFields } from '../claims/project'
import type { Statement } from '../claims/statement'
import { aStatement } from '../claims/testing/statement-builder'
import { projectTrial, type ProjectionVocabulary } from './trial-projection'

const VOCABULARY: ProjectionVocabulary = {
  products: new Map([['alf201', { name: 'ALF201' }]]),
  routes: new Set(['intravenous']),
  techniques: new Set(),
  conditions: new Map([['ischemic-stroke', { name: 'Ischemic stroke', area: 'nervous-system' }]]),
  stages: [
    { stage: 'acute', from: 1, to: 7, unit: 'day' },
    { stage: 'chronic', from: 6, to: null, unit: 'month' },
  ],
}

test('a trial without a title is named by product, phase and identifier, marked as ours', () => {
  const { columns } = project([
    given('a', 'product', 'alf201'),
    said('phase', { phases: ['PHASE1'], text: null }),
  ])
  expect(columns).toMatchObject({ title: 'ALF201, phase 1, CTR20231375', titleIsOurs: true })
  expect(columns.missing).toContain('"title":"NOT_CAPTURED"')
})

test('an official title stands in for a missing brief one', () => {
  const { columns } = project([said('officialTitle', 'An official title')])
  expect(columns).toMatchObject({ title: 'An official title', titleIsOurs: false })
})

test.each<[string, Partial<Statement>, object]>([
  [
    'a combined phase',
    { value: { phases: ['PHASE2', 'PHASE1'], text: 'Phase 1/2' } },
    {
      phaseGroup: 'PHASE1|PHASE2',
      phases: '["PHASE1","PHASE2"]',
      phaseText: 'Phase 1/2',
    },
  ],
  [
    'words that name no phase',
    { value: { phases: null, text: 'Other' } },
    {
      phaseGroup: 'AS_GIVEN',
      phases: null,
      phaseText: 'Other',
    },
  ],
  [
    'a phase stated not to apply',
    { value: { phases: ['NA'], text: null } },
    { phaseGroup: 'NA', phases: '["NA"]' },
  ],
  [
    'a silent source',
    { missing: 'NOT_REPORTED' },
    { phaseGroup: 'NOT_REPORTED', phases: null, phaseText: null },
  ],
])('%s has its own phase group', (_, statement, columns) => {
  expect(project([aStatement({ field: 'phase', ...statement })]).columns).toMatchObject(columns)
})

test('a partial date keeps its text, its precision and the days it may mean', () => {
  const { columns } = project([said('startedOn', { text: '2024-02', type: 'ESTIMATED' })])
  expect(columns).toMatchObject({
    startText: '2024-02',
    startPrecision: 'month',
    startEarliest: '2024-02-01',
    startLatest: '2024-02-29',
    startType: 'ESTIMATED',
  })
})

test('a field of the administrations is missing for the trial only when every administration lacks it', () => {
  const route = { text: 'IV', code: 'intravenous' }
  const one = project([given('a', 'route', route), given('b', 'route', null, 'NOT_REPORTED')])
  expect(one.columns.routes).toBe('["intravenous"]')
  expect(one.columns.missing).not.toContain('"route"')
  const none = project([given('a', 'route', null, 'NOT_REPORTED')])
  expect(none.columns.missing).toContain('"route":"NOT_REPORTED"')
  expect(none.administrations.map(({ columns }) => columns.missing)).toEqual([
    expect.stringContaining('"route":"NOT_REPORTED"'),
    expect.stringContaining('"route":"NOT_CAPTURED"'),
  ])
})

test('a route in words only is neither a code nor missing', () => {
  const { columns, administrations } = project([given('a', 'route', { text: 'epicardial', code: null })])
  expect(columns.routes).toBe('[]')
  expect(columns.missing).not.toContain('"route"')
  expect(administrations[0]?.columns).toMatchObject({ routeId: null, routeText: 'epicardial' })
})

test('a code the store does not hold is kept as text', () => {
  const { administrations } = project([
    given('a', 'route', { text: 'by catapult', code: 'catapult' }),
    given('a', 'product', 'unheard-of'),
  ])
  expect(administrations[0]?.columns).toMatchObject({
    routeId: null,
    routeText: 'by catapult',
    productId: null,
  })
})

test('an open bound of one administration is open for the trial', () => {
  const { columns } = project([
    given('a', 'window', window({ minimum: 1, maximum: 7 })),
    given('b', 'window', window({ minimum: 6, maximum: null, unit: 'month' })),
    said('condition', [{ text: 'Stroke', code: 'ischemic-stroke' }]),
  ])
  expect(columns).toMatchObject({ windowMinimumDays: 1, windowMaximumDays: null })
  expect(columns.stagesDerived).toBe('["acute","chronic"]')
  expect(columns.conditionAreas).toBe('["nervous-system"]')
})

test('countries are complete only where the shown record gives all of them', () => {
  const country = { field: 'country', value: ['US'] } as const
  const versions = [aStatement({ ...country, versionId: 1 }), aStatement({ ...country, versionId: 2 })]
  const complete = new Map([[1, ['country']]])
  const columnsOf = (statement: Statement | undefined) =>
    project(statement ? [statement] : [], complete).columns.countriesComplete
  expect(versions.map(columnsOf)).toEqual([true, false])
  expect(columnsOf(aStatement(country))).toBe(false)
})

test('disagreements of the trial and of its administrations are named, in the order of the dictionary', () => {
  const { columns } = project([
    given('a', 'route', { text: 'IV', code: 'intravenous' }),
    { ...given('a', 'route', { text: 'SC', code: 'subcutaneous' }), originKey: 'page:https://other.org' },
    said('status', 'RECRUITING'),
    aStatement({ value: 'COMPLETED', originKey: 'page:https://other.org' }),
  ])
  expect(columns.disagreements).toBe('["status","route"]')
})

test('the data date is the newest any statement in force bears, no more exact than it is given', () => {
  const dated = (...dates: (string | null)[]) => dates.map((statedOn) => aStatement({ statedOn }))
  expect(project(dated('2024', null)).columns.dataDate).toBe('2024')
  expect(project(dated('2025', '2025-12-04')).columns.dataDate).toBe('2025-12-04')
  expect(project([aStatement({ statedOn: '2026', isInForce: false })]).columns.dataDate).toBeNull()
})

test('registries stand in their fixed order, each once, and a sponsor’s code is none', () => {
  const registries = ['hPSCreg', 'jRCT', 'Sponsor code', 'ClinicalTrials.gov', 'jRCT']
  expect(project([], new Map(), registries).columns.registries).toBe(
    '["ClinicalTrials.gov","jRCT","hPSCreg"]',
  )
})

function project(
  statements: Statement[],
  completeLists: ReadonlyMap<number, readonly string[]> = new Map(),
  registries: string[] = [],
) {
  const fields = projectFields(statements, {})
  const trial = { publicId: 'CTR20231375', administrationIds: ['a', 'b'], fields, completeLists, registries }
  return projectTrial(trial, VOCABULARY)
}

function said(field: Statement['field'], value: unknown): Statement {
  return aStatement({ field, value })
}

function given(
  administrationId: string,
  field: Statement['field'],
  value: unknown,
  missing: Statement['missing'] = null,
): Statement {
  return aStatement({ subjectType: 'administration', subjectId: administrationId, field, value, missing })
}

function window(bounds: object) {
  return {
    text: 'as given',
    event: 'ONSET',
    basis: 'DOSING',
    unit: 'day',
    minimumIsInclusive: true,
    maximumIsInclusive: true,
    ...bounds,
  }
}
