import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourceSummarySchema } from '../../domain/claims/source-summary-views'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { reader } from '../db/reader'
import { summarizeSources } from './source-queries'

let store: Awaited<ReturnType<typeof openFoundingStore>>
beforeAll(async () => {
  store = await openFoundingStore()
}, 120_000)
afterAll(async () => store.close())

test('the founding data is two sets with their licences, and pages read for single facts', async () => {
  const { sets, sites } = sourceSummarySchema.parse(await summarizeSources(ANONYMOUS))
  expect(sets.map(({ licence, sources }) => [licence, sources])).toEqual(
    expect.arrayContaining([
      ['CC0 1.0', 182],
      ['CC BY 4.0', 1],
    ]),
  )
  expect(sets.every(({ facts }) => facts > 0)).toBe(true)
  expect(sites.map(({ site }) => site)).toContain('clinicaltrials.gov')
})

test('no fact and no source is left out or counted twice', async () => {
  const { sets, sites, claims } = await summarizeSources(ANONYMOUS)
  const rows = sets.find(({ licence }) => licence === 'CC0 1.0')
  const citations = await reader().statementCitation.count()
  const facts = [...sets, ...sites].reduce((sum, { facts: given }) => sum + given, 0)
  const sources = [...sets.map((set) => set.sources), ...sites.map(({ pages }) => pages)]
  const ofRows = await reader().claim.count({ where: { source: { kind: 'table_row' } } })
  expect(facts - ((rows?.facts ?? 0) - ofRows)).toBe(claims.total + citations)
  expect(sources.reduce((sum, count) => sum + count, 0)).toBe(await reader().source.count())
})
