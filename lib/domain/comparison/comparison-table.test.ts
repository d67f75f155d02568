import { expect, test } from 'vitest'
import type { FieldView, SourceView } from '../trials/trial-views'
import { type ComparedRecord, type ComparedValue, givenValue, plainValue } from './compared-record'
import { compareRecords, onlyDifferences } from './comparison-table'

const GROUPS = [
  { title: 'One', fields: ['phase', 'route'].map(named) },
  { title: 'Two', fields: ['sex', 'masking', 'device'].map(named) },
]

function named(field: string) {
  return { field, label: field.toUpperCase() }
}

function record(id: string, values: ComparedValue[], sources: readonly SourceView[] = []): ComparedRecord {
  return { id, title: id, values: new Map(values.map((value) => [value.field, value])), sources }
}

function source(id: string, number: number): SourceView {
  return {
    id,
    number,
    kind: 'registry',
    title: id,
    url: null,
    publishedOn: null,
    retrievedOn: null,
    licence: null,
    attribution: null,
  }
}

function rowOf(field: string, ...records: ComparedRecord[]) {
  const rows = compareRecords(GROUPS, records).sections.flatMap(({ rows: own }) => own)
  return rows.find((row) => row.field === field)
}

test('a row differs where two known values are not the same', () => {
  const row = rowOf(
    'phase',
    record('a', [plainValue('phase', 'Phase 1')]),
    record('b', [plainValue('phase', 'Phase 2')]),
  )
  expect(row).toMatchObject({ label: 'PHASE', differs: true })
  expect(row?.cells.map(({ display }) => display)).toEqual(['Phase 1', 'Phase 2'])
})

test('an unknown value is no difference, and its cell keeps the reason', () => {
  const row = rowOf(
    'phase',
    record('a', [plainValue('phase', 'Phase 1')]),
    record('b', [plainValue('phase', null, 'NOT_REPORTED')]),
    record('c', []),
  )
  expect(row?.differs).toBe(false)
  expect(row?.cells.map(({ display, missing }) => [display, missing])).toEqual([
    ['Phase 1', 'NOT_CAPTURED'],
    [null, 'NOT_REPORTED'],
    [null, 'NOT_CAPTURED'],
  ])
})

test.each([
  ['Japan, China', 'China, Japan', false],
  ['Double  masked', 'double masked', false],
  ['18', '18 Years', false],
  ['18 months', '18 years', true],
  ['Japan, China', 'Japan', true],
])('%j beside %j: differs is %j', (left, right, differs) => {
  const row = rowOf(
    'route',
    record('a', [plainValue('route', left)]),
    record('b', [plainValue('route', right)]),
  )
  expect(row?.differs).toBe(differs)
})

test('fields nobody knows anything of are one sentence a group, by reason', () => {
  const { sections } = compareRecords(GROUPS, [
    record('a', [plainValue('phase', 'Phase 1'), plainValue('device', null, 'NOT_REPORTED')]),
    record('b', [plainValue('device', null, 'NOT_APPLICABLE')]),
  ])
  expect(sections).toMatchObject([
    { title: 'One', rows: [{ field: 'phase' }], unknown: 'Not captured yet for all: ROUTE.' },
    {
      title: 'Two',
      rows: [],
      unknown: 'Not captured yet for all: SEX, MASKING; known for none, for different reasons: DEVICE.',
    },
  ])
})

test('only the differences leaves the other rows, the empty groups and the sentences out', () => {
  const comparison = compareRecords(GROUPS, [
    record('a', [plainValue('phase', 'Phase 1'), plainValue('sex', 'All')]),
    record('b', [plainValue('phase', 'Phase 2'), plainValue('sex', 'All')]),
  ])
  expect(comparison).toMatchObject({ differing: 1, fields: 2 })
  expect(onlyDifferences(comparison).sections).toMatchObject([
    { title: 'One', rows: [{ field: 'phase' }], unknown: null },
  ])
})

test('a source several records name is numbered once, and numbers follow the rows', () => {
  const cited = (field: string, ...sourceNumbers: number[]) => ({ ...plainValue(field, 'x'), sourceNumbers })
  const { sources, sections } = compareRecords(GROUPS, [
    record('a', [cited('phase', 2), cited('sex', 1)], [source('own', 1), source('shared', 2)]),
    record('b', [cited('phase', 1), cited('sex', 2)], [source('shared', 1), source('other', 2)]),
  ])
  expect(sources.map(({ id, number }) => [id, number])).toEqual([
    ['shared', 1],
    ['own', 2],
    ['other', 3],
  ])
  expect(
    sections.flatMap(({ rows }) => rows.map(({ cells }) => cells.flatMap((cell) => cell.sourceNumbers))),
  ).toEqual([
    [1, 1],
    [2, 3],
  ])
})

function given(id: string, display: string | null) {
  const view: FieldView = {
    field: 'route',
    label: 'Route',
    display,
    values: [],
    missing: display === null ? 'NOT_REPORTED' : null,
    sourceNumber: 1,
    why: '',
    disagrees: id === 'second',
    distinctValues: 2,
    statements: [],
  }
  return { id, trialId: 'NCT1', fields: [view] }
}

test('of several administrations the first known value stands, and the others are counted', () => {
  const routes = [given('first', null), given('second', 'Intravenous'), given('third', 'Intranasal')]
  expect(givenValue('route', routes)).toMatchObject({
    display: 'Intravenous',
    more: 1,
    disagreement: { values: 2, trialId: 'NCT1', administration: 'second' },
  })
  expect(givenValue('route', [given('first', null)])).toMatchObject({
    display: null,
    missing: 'NOT_REPORTED',
    more: 0,
  })
  expect(givenValue('dose', routes)).toBeNull()
})

test('a second administration that is given another way is a difference', () => {
  const records = [[given('a', 'Intravenous')], [given('a', 'Intravenous'), given('b', 'Intranasal')]].map(
    (administrations, at) =>
      record(
        String(at),
        [givenValue('route', administrations)].flatMap((value) => value ?? []),
        [source('s', 1)],
      ),
  )
  expect(rowOf('route', ...records)?.differs).toBe(true)
})
