import { expect, test } from 'vitest'
import { fieldViewSchema } from '../trials/trial-views'
import { canonicalText } from './canonical-text'
import type { ClaimableField } from './claimable-fields'
import { fieldView } from './field-view'
import { projectFields } from './project'
import { startSourceNumbering } from './source-numbering'
import type { Statement } from './statement'

const record = 'registry:ClinicalTrials.gov:NCT00000001'

test('an older copy of the shown record is no contradiction, a record of its own is', () => {
  const view = viewOf([
    said('startedOn', { text: '2024-06-05', type: null }, { originKey: record, statedOn: '2025-12-04' }),
    said('startedOn', { text: '2024-05-27', type: null }, { originKey: record, statedOn: '2024-06-10' }),
    said('startedOn', { text: '2024-05-20', type: null }, { originKey: record, statedOn: null }),
    said(
      'startedOn',
      { text: '2024-05-27', type: null },
      { originKey: 'registry:hPSCreg:1', statedOn: '2025' },
    ),
    said(
      'startedOn',
      { text: '2024-06', type: null },
      { originKey: 'page:https://example.org', statedOn: null },
    ),
  ])
  expect(view.display).toBe('5 Jun 2024')
  expect(view.disagrees).toBe(true)
  expect(view.distinctValues).toBe(4)
  expect(view.statements.map(({ standing }) => standing)).toEqual([
    'shown',
    'disagrees',
    'older statement of the same record',
    'undated copy of the same record',
    'agrees',
  ])
})

test('what was replaced is no longer in force, what was rejected never was', () => {
  const view = viewOf([
    said('sponsor', 'BLUEROCK', { level: 'curated', acceptedAt: '2026-11-02T09:00:00.000Z' }),
    said('sponsor', 'BLUEROCK LP', {
      level: 'curated',
      acceptedAt: '2026-11-01T09:00:00.000Z',
      isInForce: false,
    }),
    said('sponsor', 'BAYER', { level: 'curated', acceptedAt: null, isInForce: false }),
  ])
  expect(Object.fromEntries(view.statements.map(({ display, standing }) => [display, standing]))).toEqual({
    BLUEROCK: 'shown',
    'BLUEROCK LP': 'no longer in force',
    BAYER: 'not accepted',
  })
})

test('what was picked from another statement is listed once, with the source it was picked from', () => {
  const picked = { originKey: 'registry:hPSCreg:1', sourceId: 'row' }
  const decision = { by: 'ada', enteredBy: 'ada', at: '2026-11-28T09:00:00.000Z', reason: null }
  const view = viewOf([
    said('sponsor', 'BAYER', { ...picked, level: 'curated', claimId: 'pick', pickedFrom: 'row-1', decision }),
    said('sponsor', 'BAYER', { ...picked, claimId: 'row-1' }),
    said('sponsor', 'BLUEROCK', { claimId: 'other' }),
  ])
  expect(view.statements.map(({ claimId }) => claimId)).toEqual(['pick', 'other'])
})

test('a missing value has no display, says why it is missing, and its silent sources say nothing', () => {
  const view = viewOf([
    said('device', null, { missing: 'NOT_REPORTED' }),
    said('device', null, { missing: 'NOT_CAPTURED', originKey: 'registry:hPSCreg:1' }),
  ])
  expect(view).toMatchObject({ display: null, missing: 'NOT_REPORTED', distinctValues: 0, disagrees: false })
  expect(view.statements.map(({ display }) => display)).toEqual(['not reported', 'not captured yet'])
})

test('codes carry their labels and sources are numbered as they are met', () => {
  const view = viewOf([
    said('route', { text: 'i.v.', code: 'intravenous' }, { sourceId: 'b', statedOn: '2024' }),
    said('route', { text: 'by vein', code: null }, { sourceId: 'a', statedOn: '2020' }),
  ])
  expect(view.values).toEqual([{ value: 'intravenous', label: 'INTRAVENOUS' }])
  expect(view.statements.map(({ sourceId, sourceNumber }) => [sourceId, sourceNumber])).toEqual([
    ['b', 1],
    ['a', 2],
  ])
})

function viewOf(statements: Statement[]) {
  const [projected] = projectFields(statements, {})
  if (!projected) throw new Error('nothing was projected')
  const labelOf = (_: string, code: string) => code.toUpperCase()
  return fieldViewSchema.parse(
    fieldView(projected, { labelOf, trees: {}, numbering: startSourceNumbering() }),
  )
}

function said(field: ClaimableField, value: unknown, about: Partial<Statement>): Statement {
  return {
    field,
    value,
    missing: null,
    textAsGiven: null,
    locator: null,
    subjectType: 'trial',
    subjectId: '1',
    canonicalText: canonicalText(field, value, about.missing ?? null),
    level: 'otherSource',
    originKey: record,
    sourceId: 'source',
    statedOn: null,
    sourceRank: 0,
    isInForce: true,
    acceptedAt: null,
    isDisputed: false,
    claimId: 'claim',
    versionId: null,
    pickedFrom: null,
    ruleName: null,
    decision: null,
    passage: null,
    note: null,
    ...about,
  }
}
