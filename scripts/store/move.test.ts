import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { foldTerms } from '../../lib/domain/shared/fold'
import { verifyAuditChain } from '../../lib/server/audit/verify-audit-chain'
import { recordChanges } from '../../lib/server/db/change'
import { engineOf } from '../../lib/server/db/engines'
import { hashStore } from './move-store'
import { closeStore, pointStoreAt } from '../../lib/server/db/open-store'
import { reader } from '../../lib/server/db/reader'
import { makeEmptyDatabase } from '../../lib/server/db/testing/postgresql-stores'
import { urlOf } from '../../lib/server/db/testing/url-of'
import { inTransaction } from '../../lib/server/db/transaction'

const folder = mkdtempSync(path.join(tmpdir(), 'move-'))
const file = path.join(folder, 'moved.db')
afterAll(() => rmSync(folder, { recursive: true }))

let first: string
let last: string
beforeAll(async () => {
  first = (await openFoundingStore()).path
  await closeStore()
  last = await makeEmptyDatabase()
  for (const [from, to] of [
    [first, file],
    [file, last],
  ] as const)
    expect(move(from, to)).toMatchObject({ status: 0, stderr: '' })
}, 300_000)

test('a store moved to a file and back holds the same rows, table by table (G5)', () => {
  const [a, b, c] = [first, file, last].map((address) => hashStore(address, '.'))
  expect(a?.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000)
  expect(b).toEqual(a)
  expect(c).toEqual(a)
})

test('its numbers go on after the highest, and its history is intact (G5)', async () => {
  for (const address of [file, last]) {
    await pointStoreAt(address)
    const [highest, trial] = await Promise.all([
      reader().change.findFirstOrThrow({ orderBy: { seq: 'desc' } }),
      reader().trial.findFirstOrThrow({ orderBy: { id: 'desc' } }),
    ])
    const at = '2026-11-28T00:00:00.000Z'
    const made = await inTransaction(async (tx) => {
      await recordChanges(tx, [{ entityType: 'trial', entityId: '1' }])
      return tx.trial.create({
        data: { publicId: 'NEW', title: 'N', phaseGroup: 'NA', createdAt: at, updatedAt: at },
      })
    })
    expect(made.id).toBe(trial.id + 1)
    expect((await reader().change.findFirstOrThrow({ orderBy: { seq: 'desc' } })).seq).toBe(highest.seq + 1)
    expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true })
  }
})

test('both engines find the same trials for every word of every title, for its beginning, and for phrases', async () => {
  await pointStoreAt(first)
  const titles = (await reader().trial.findMany({ select: { title: true, publicId: true } })).flatMap(
    (trial) => [trial.title, trial.publicId],
  )
  const words = new Set(titles.flatMap((title) => foldTerms(title).flat()))
  const phrases = new Set(titles.flatMap((title) => foldTerms(title).map((term) => term.join(' '))))
  const questions = [...words].flatMap((text) => [
    [{ text, isBeginning: false }],
    [{ text: text.slice(0, 3), isBeginning: true }],
  ])
  for (const text of phrases) questions.push([{ text, isBeginning: false }])
  const handles = [first, file].map((address) => engineOf(address).openHandle(address))
  const ask = (where: 'anywhere' | 'ownNames') =>
    handles.map(({ search }) =>
      questions.map((asked) =>
        search
          .find(asked, where)
          .sort((a, b) => a - b)
          .join(),
      ),
    )
  expect(questions.length).toBeGreaterThan(1_000)
  for (const where of ['anywhere', 'ownNames'] as const) {
    const [onPostgresql, onSqlite] = ask(where)
    expect(onPostgresql).toEqual(onSqlite)
  }
  for (const handle of handles) handle.close()
}, 120_000)

test('a place that holds something already is refused, and neither is changed', () => {
  const before = hashStore(last, '.')
  expect(move(file, last)).toMatchObject({ status: 1, stderr: expect.stringContaining('holds rows already') })
  expect(move(last, file)).toMatchObject({ status: 1, stderr: expect.stringContaining('exists already') })
  expect(hashStore(last, '.')).toEqual(before)
})

function move(from: string, to: string) {
  const words = ['--import', 'tsx', 'scripts/move.ts', urlOf(from), urlOf(to)]
  return spawnSync(process.execPath, words, { encoding: 'utf8' })
}
