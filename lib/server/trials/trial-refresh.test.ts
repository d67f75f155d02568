import type { Prisma } from '../../../generated/prisma/client'
import { beforeEach, describe, expect, test } from 'vitest'
import { chance } from '../../domain/shared/chance'
import type { ColumnRow } from '../../domain/trials/trial-column-kinds'
import { findTrialColumn, TRIAL_COLUMNS } from '../../domain/trials/trial-columns'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialFilters } from '../../domain/trials/trial-filters'
import { ANONYMOUS } from '../../domain/users/viewer'
import { recordChanges } from '../db/change'
import { isPostgresql } from '../db/postgresql/address'
import { writeSearchRows } from '../db/search-rows'
import { runInAnotherProcess } from '../db/testing/other-process'
import { openTemporaryStore, type TemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { writeSyntheticTrials, writeSyntheticVocabulary } from './testing/synthetic-trials'
import { isTrialIndexReady, prepareTrialIndex } from './trial-index-access'
import { getTrialVocabulary, listTrials, openTrialExport } from './trial-queries'

const everything: TrialFilters = { anyOf: { scope: ['candidate', 'in', 'out'] }, dates: {}, numbers: {} }
const EVERY_KEY = TRIAL_COLUMNS.map(({ key }) => key)
const everyCell = (row: ColumnRow) => TRIAL_COLUMNS.flatMap(({ exportCells }) => exportCells(row))
const list = (filters = everything, sort: string | null = 'title') =>
  listTrials(ANONYMOUS, { ...EMPTY_REQUEST, filters, sort, pageSize: 500 }, { facets: true })
let store: TemporaryStore

beforeEach(async () => {
  store = await openTemporaryStore()
  const random = chance(7)
  await inTransaction(async (tx) => {
    await writeSyntheticVocabulary(tx)
    await writeSyntheticTrials(
      tx,
      Array.from({ length: 30 }, (_, place) => place + 1),
      random,
    )
    await tx.trial.updateMany({ data: { visibility: 'published', scope: 'in' } })
  })
}, 60_000)

test('the index says that it is ready only once it is built', async () => {
  expect(isTrialIndexReady()).toBe(false)
  await prepareTrialIndex()
  expect(isTrialIndexReady()).toBe(true)
})

const WORDS_ON_SQLITE = [
  'DELETE FROM trial_search WHERE rowid = 17',
  "INSERT INTO trial_search (rowid, titles) VALUES (17, 'aardvark quokka study')",
]
const WORDS_ON_POSTGRESQL = [
  "UPDATE trial_search SET words = 'aardvark:1 quokka:2 study:3' WHERE trialId = 17",
]

test('what another process writes is in the next answer: row, order, facet, search and version', async () => {
  const before = await list()
  await list({ ...everything, q: 'quokka' })
  const other = runInAnotherProcess(store.path, [
    'BEGIN',
    `UPDATE Trial SET title = 'Aardvark quokka study', countries = '["NZ"]' WHERE id = 17`,
    ...(isPostgresql(store.path) ? WORDS_ON_POSTGRESQL : WORDS_ON_SQLITE),
    "INSERT INTO Change (entityType, entityId, at) VALUES ('trial', '17', '2026-11-23T00:00:00Z')",
    'COMMIT',
  ])
  expect(await other.ended).toBe(0)
  const after = await list()
  expect(after.dataVersion).toBe(before.dataVersion + 1)
  expect(after.total).toBe(before.total)
  expect(after.data[0]).toMatchObject({ id: 'TEST-17', title: 'Aardvark quokka study' })
  expect(after.facets?.country).toContainEqual({
    value: 'NZ',
    label: 'New Zealand',
    count: 1,
    isSelected: false,
  })
  expect((await list({ ...everything, q: 'quokka' })).data.map(({ id }) => id)).toEqual(['TEST-17'])
})

test('an empty choice made by hand means no choice, also for whoever asks next', async () => {
  const empty: TrialFilters = { anyOf: { cellType: [], scope: [] }, dates: { startedOn: {} }, numbers: {} }
  const byHand = await list(empty)
  expect(byHand.total).toBe(30)
  expect(byHand.facets?.scope).toEqual([{ value: 'in', label: 'In the atlas', count: 30, isSelected: true }])
  expect((await list({ anyOf: {}, dates: {}, numbers: {} })).total).toBe(30)
})

const NO_WORDS = {
  identifiers: '',
  titles: '',
  products: '',
  sponsors: '',
  conditions: '',
  interventions: '',
}

test('a common word stays right for trials that win or lose it', async () => {
  const common: TrialFilters = { ...everything, q: 'test of' }
  const before = await list(common)
  expect(before.total).toBe(30) // every identifier begins with TEST, every title holds "of": both are remembered words
  await inTransaction(async (tx) => {
    await writeSearchRows(tx, [{ trialId: 5, columns: NO_WORDS }])
    await recordChanges(tx, [{ entityType: 'trial', entityId: '5' }])
  })
  expect((await list(common)).total).toBe(29)
})

describe('what is not shown', () => {
  test('a withdrawn trial leaves every count, and comes back when published again', async () => {
    const before = await list()
    await setColumns(3, { visibility: 'withdrawn' })
    const without = await list()
    expect(without.total).toBe(before.total - 1)
    expect(without.data.map(({ id }) => id)).not.toContain('TEST-3')
    await setColumns(3, { visibility: 'published' })
    const again = await list()
    expect(again.data).toEqual(before.data)
    expect(again.facets).toEqual(before.facets)
  })

  test.each([
    ['before the index was built', () => Promise.resolve()],
    ['while the index stands', () => prepareTrialIndex()],
  ])('a trial merged %s is skipped, and its identifiers stand with the other', async (_, prepare) => {
    await prepare()
    await setColumns(4, { mergedIntoId: 9 })
    const rows = (await list()).data
    expect(rows.map(({ id }) => id)).not.toContain('TEST-4')
    const survivor = rows.find(({ id }) => id === 'TEST-9')
    expect(survivor?.identifiers.map(({ value }) => value)).toContain('TEST-4')
    expect(survivor?.identifiers[0]?.value).toBe('TEST-9')
  })

  test('a draft never enters', async () => {
    const random = chance(1)
    await list()
    await inTransaction(async (tx) => {
      await writeSyntheticTrials(tx, [31], random)
      await tx.trial.update({ where: { id: 31 }, data: { visibility: 'draft' } })
    })
    expect((await list()).total).toBe(30)
  })
})

describe('vocabulary', () => {
  test('a renamed term has its new label everywhere at once', async () => {
    await list()
    await inTransaction(async (tx) => {
      await tx.cellType.update({ where: { id: 'nk' }, data: { name: 'NK cell, renamed' } })
      await recordChanges(tx, [{ entityType: 'cellType', entityId: 'nk' }])
    })
    const { data, facets } = await list()
    expect(facets?.cellType?.find(({ value }) => value === 'nk')?.label).toBe('NK cell, renamed')
    expect(data.flatMap(({ cellTypes }) => cellTypes).find(({ value }) => value === 'nk')?.label).toBe(
      'NK cell, renamed',
    )
    expect((await getTrialVocabulary(ANONYMOUS)).cellType.map(({ label }) => label)).toContain(
      'NK cell, renamed',
    )
  })

  test('a term moved in the tree counts under its new ancestors and no longer under the old', async () => {
    const counts = async () =>
      new Map((await list()).facets?.cellType?.map(({ value, count }) => [value, count]))
    const before = await counts()
    await inTransaction(async (tx) => {
      await tx.cellType.update({ where: { id: 'neural-stem' }, data: { parentId: 'nk' } })
      await recordChanges(tx, [{ entityType: 'cellType', entityId: 'neural-stem' }])
    })
    const after = await counts()
    expect(after.get('nk')).toBeGreaterThan(before.get('nk') ?? 0)
    expect(after.get('neural') ?? 0).toBeLessThan(before.get('neural') ?? 0)
    expect(after.get('neural-stem')).toBe(before.get('neural-stem'))
  })
})

describe('an export', () => {
  test('is one state of the data, however the data change while it is read', async () => {
    const before = await list()
    const request = { ...EMPTY_REQUEST, filters: everything, sort: 'title', columns: EVERY_KEY }
    const opened = await openTrialExport(ANONYMOUS, request, everyCell)
    for (let id = 1; id <= 10; id++) await setColumns(id, { title: 'Changed while reading', ...codedColumns })
    await list()
    const rows = []
    for await (const batch of opened.batches) rows.push(...batch)
    expect(rows).toEqual(before.data.map(everyCell))
    expect(opened).toMatchObject({ total: 30, dataVersion: before.dataVersion, dataDate: before.dataDate })
  })

  test.each([
    ['few', ['id', 'condition', 'startedOn']],
    ['many, but not conditions', EVERY_KEY.filter((key) => key !== 'condition')],
  ])('of %s columns is what the table shows', async (_, keys) => {
    await setColumns(1, { conditions: '[]' })
    const { data } = await list()
    const cells = (row: ColumnRow) => keys.flatMap((key) => findTrialColumn(key)?.exportCells(row) ?? [])
    const request = { ...EMPTY_REQUEST, filters: everything, sort: 'title', columns: keys }
    const rows = []
    for await (const batch of (await openTrialExport(ANONYMOUS, request, cells)).batches) rows.push(...batch)
    expect(rows).toEqual(data.map(cells))
  })

  test('reads what lies in tables of its own only where a column shows it', async () => {
    const request = { ...EMPTY_REQUEST, filters: everything }
    const opened = await openTrialExport(ANONYMOUS, request, ({ identifiers }) => identifiers)
    for await (const batch of opened.batches) expect(new Set(batch)).toEqual(new Set([null]))
  })

  test.each(['identifiers', 'condition'])('never leaves “%s” empty because it was not read', async (key) => {
    await setColumns(1, { conditions: '[]' })
    const request = { ...EMPTY_REQUEST, filters: everything }
    const { batches } = await openTrialExport(ANONYMOUS, request, (row) =>
      findTrialColumn(key)?.exportCells(row),
    )
    await expect(batches[Symbol.asyncIterator]().next()).rejects.toThrow('shown but were not read')
  })

  test('lets go of its transaction when its reader leaves early', async () => {
    const opened = await openTrialExport(ANONYMOUS, EMPTY_REQUEST, ({ id }) => id)
    for await (const batch of opened.batches) {
      expect(batch.length).toBeGreaterThan(0)
      break
    }
    opened.close()
    opened.close()
  })
})

const codedColumns = {
  countries: '["BR","CN"]',
  conditions: '[]',
  stagesDerived: '["acute"]',
  hasResults: true,
  phaseGroup: 'NOT_REPORTED',
  phases: null,
  missing: '{"condition":"NOT_APPLICABLE"}',
}

async function setColumns(id: number, data: Prisma.TrialUncheckedUpdateInput) {
  await inTransaction(async (tx) => {
    await tx.trial.update({ where: { id }, data })
    await recordChanges(tx, [{ entityType: 'trial', entityId: String(id) }])
  })
}
