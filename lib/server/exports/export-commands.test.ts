import { beforeEach, expect, test } from 'vitest'
import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { MOST_ANONYMOUS_A_DAY, type NotedExport, recordExport } from './export-commands'

const ADA: Viewer = { role: 'viewer', id: 'ada', handle: 'ada' }
const noted: NotedExport = { kind: 'trials', format: 'csv', query: 'q=stroke', rows: 12, dataVersion: 3 }

beforeEach(async () => {
  await openTemporaryStore()
})

test('an export leaves who, which file, which selection and how many, each time for somebody signed in', async () => {
  await recordExport(ADA, noted)
  await recordExport(ADA, noted)
  const entries = await reader().auditEntry.findMany()
  expect(entries).toHaveLength(2)
  expect(entries[0]).toMatchObject({ action: 'export', actorHandle: 'ada', entityType: 'export' })
  expect(entries[0]?.entityId).toMatch(/^trials:\d{4}-\d\d-\d\d$/)
  expect(JSON.parse(entries[0]?.changes ?? '')).toEqual([
    { field: 'format', from: null, to: 'csv' },
    { field: 'query', from: null, to: 'q=stroke' },
    { field: 'rows', from: null, to: 12 },
    { field: 'dataVersion', from: null, to: 3 },
  ])
})

test('readers nobody knows leave one entry a day for each file', async () => {
  await recordExport(ANONYMOUS, noted)
  await recordExport(ANONYMOUS, noted)
  await recordExport(ANONYMOUS, { ...noted, format: 'json' })
  await recordExport(ANONYMOUS, { ...noted, query: '' })
  await recordExport(ANONYMOUS, { ...noted, kind: 'claims' })
  expect(await reader().auditEntry.count()).toBe(4)
})

test('and never more than the most of one day, of which the last says so', async () => {
  for (let at = 0; at < MOST_ANONYMOUS_A_DAY + 3; at++)
    await recordExport(ANONYMOUS, { ...noted, query: `q=${String(at)}` })
  const entries = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(entries).toHaveLength(MOST_ANONYMOUS_A_DAY)
  expect(entries.filter(({ reason }) => reason !== null).map(({ seq }) => seq)).toEqual([
    MOST_ANONYMOUS_A_DAY,
  ])
})
