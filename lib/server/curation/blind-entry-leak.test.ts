import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import { Prisma } from '../../../generated/prisma/client'
import { rawReader } from '../db/raw-reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { enterBlindly } from './blind-entry-commands'
import { getBlindEntry } from './blind-entry-queries'
import { ANA, BEN, openRequest, openTrial, person, reading, RUTH } from './testing/blind-entry-builders'

// words that stand nowhere else, whatever query answers
const VALUE = 'Zebrafish-only title'
const PASSAGE = 'Wombat passage'
const LOCATOR = 'Lemur page 7'
const SECRETS = [VALUE, 'zebrafish', PASSAGE, LOCATOR]
const SOURCE = { reference: 'https://doi.org/10.1000/lynx.1', title: 'Marmoset protocol', publishedOn: null }

const OTHERS = [BEN, person('ada', 'admin')]
let id: string
let publicId: string

beforeEach(async () => {
  await openTemporaryStore()
  publicId = (await openTrial()).publicId
  id = await openRequest(publicId)
  const { values } = reading(id, ['PHASE3', VALUE])
  await enterBlindly(ANA, {
    id,
    source: SOURCE,
    values: values.map((value) => ({ ...value, passage: PASSAGE, locator: LOCATOR })),
  })
})

/** Every exported query of the server, whoever wrote it. */
async function everyQuery(): Promise<[string, (...args: unknown[]) => unknown][]> {
  const root = path.join(process.cwd(), 'lib/server')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /-queries\.ts$/.test(file),
  )
  const found = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(path.join(root, file))
      return Object.entries(exported).flatMap(([name, value]): [string, (...args: unknown[]) => unknown][] =>
        typeof value === 'function' ? [[`${file} ${name}`, (...args) => value(...args)]] : [],
      )
    }),
  )
  return found.flat()
}

/** What a query may be asked: one of these fits each of them. */
const questions = (): unknown[][] => [
  [],
  [id],
  [publicId],
  [[publicId]],
  [{ id }],
  [{ trialId: publicId }],
  [{ entityType: 'trial', id: publicId, entityId: publicId }],
  [{ entityType: 'blindEntry', id, entityId: id }],
  [{ view: 'all', q: '', kind: null, person: null, page: 1 }],
  [{ ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, text: 'zebrafish' } }, { facets: true }],
  ['Zebrafish'],
  ['protocol'],
  [{ entityType: 'source', q: 'protocol' }],
]

test('no query tells anybody else the first values while the second is awaited', async () => {
  const queries = await everyQuery()
  expect(queries.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'curation/blind-entry-queries.ts getBlindEntry',
      'claims/claim-queries.ts listClaims',
    ]),
  )
  const leaks: string[] = []
  let answered = 0
  for (const [name, query] of queries)
    for (const viewer of OTHERS)
      for (const question of questions()) {
        const answer: unknown = await Promise.resolve()
          .then(() => query(viewer, ...question))
          .catch(() => null)
        if (answer !== null && answer !== undefined) answered += 1
        const text = JSON.stringify(answer) ?? ''
        // a query may repeat the words it was asked for
        const words = [...SECRETS, '10.1000/lynx.1', 'Marmoset'].filter(
          (word) => !JSON.stringify(question).includes(word),
        )
        if (words.some((word) => text.includes(word))) leaks.push(`${name} to ${viewer.handle}`)
      }
  expect(answered).toBeGreaterThan(50)
  expect(leaks).toEqual([])
})

const VIEW_HASHES = `SELECT "viewHash" FROM "AuditEntry" WHERE "entityType" = 'blindEntry' ORDER BY seq`

test('no table but that of the entries themselves holds them: not the trail, proposals, drafts, claims or search', () => {
  const db = rawReader()
  const tables = [...Object.values(Prisma.ModelName), 'trial_search']
  const holding = tables.filter((table) => {
    const text = JSON.stringify(db.objects(`SELECT * FROM "${table}"`)).toLowerCase()
    return SECRETS.some((secret) => text.includes(secret.toLowerCase()))
  })
  expect(tables).toContain('AuditEntry')
  expect(holding).toEqual(['SecondEntry'])
})

test('the trail holds no hash of the first reading, which could be guessed from so few phases', () => {
  const hashes = rawReader().column(VIEW_HASHES)
  expect(hashes).toEqual([null, null])
})

test('its author sees their own values, and everybody both once the second has submitted', async () => {
  expect(JSON.stringify((await getBlindEntry(ANA, id)).own)).toContain(VALUE)
  for (const viewer of [...OTHERS, RUTH]) expect((await getBlindEntry(viewer, id)).comparison).toBeNull()
  await enterBlindly(BEN, reading(id))
  expect(JSON.stringify((await getBlindEntry(BEN, id)).comparison)).toContain(VALUE)
  const [, , last] = rawReader().column(VIEW_HASHES)
  expect(last).toMatch(/^[0-9a-f]{64}$/)
})
