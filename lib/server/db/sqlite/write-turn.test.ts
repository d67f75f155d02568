import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'
import { beginInTurn, openLine } from './write-turn'

const inAMinute = () => Date.now() + 60_000
let folder = ''
let storePath = ''
let handles: Database.Database[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-turn-'))
  storePath = path.join(folder, 'store.db')
  const store = new Database(storePath)
  store.pragma('journal_mode = WAL')
  handles = [store]
})

afterEach(() => {
  for (const handle of handles) handle.close()
  rmSync(folder, { recursive: true })
})

/** What each process has of its own: a connection to the store, and one to the line. */
function openWaiter() {
  const [handle, line] = [new Database(storePath, { timeout: 0 }), openLine(storePath)]
  handles.push(handle, line)
  return {
    begin: (deadline: number) => beginInTurn(handle, line, deadline),
    end: () => handle.exec('COMMIT'),
  }
}

test('who waits is next, however soon the other asks again', async () => {
  const [importer, curator] = [openWaiter(), openWaiter()]
  await importer.begin(inAMinute())
  const waiting = curator.begin(inAMinute())
  importer.end()
  expect(await importer.begin(Date.now())).toBe(false)
  expect(await waiting).toBe(true)
  curator.end()
  expect(await importer.begin(Date.now())).toBe(true)
  importer.end()
})

test('who gave up waiting stands in nobody’s way', async () => {
  const [importer, curator] = [openWaiter(), openWaiter()]
  await importer.begin(inAMinute())
  expect(await curator.begin(Date.now())).toBe(false)
  importer.end()
  expect(await importer.begin(Date.now())).toBe(true)
  importer.end()
})

test('who has begun leaves the line to the next, of whom one begins', async () => {
  const [importer, curator, other] = [openWaiter(), openWaiter(), openWaiter()]
  await importer.begin(inAMinute())
  const waiting = [curator, other].map(async (waiter) => {
    const hasBegun = await waiter.begin(inAMinute())
    waiter.end()
    return hasBegun
  })
  importer.end()
  expect(await Promise.all(waiting)).toEqual([true, true])
})

test('who waits writes nothing: not in the line, and no file beside it', async () => {
  const [importer, curator] = [openWaiter(), openWaiter()]
  await importer.begin(inAMinute())
  const waiting = curator.begin(inAMinute())
  expect(readdirSync(folder).filter((name) => name.includes('.turn'))).toEqual(['store.db.turn'])
  expect(statSync(`${storePath}.turn`).size).toBe(0)
  importer.end()
  expect(await waiting).toBe(true)
  curator.end()
})

test('a transaction of the app begins past nobody who waits', async () => {
  const store = await openTemporaryStore()
  const line = openLine(store.path)
  handles.push(line)
  line.exec('BEGIN IMMEDIATE')
  const write = () => inTransaction((tx) => tx.setting.count(), { waitMs: 0 })
  await expect(write()).rejects.toMatchObject({ code: 'conflict' })
  line.exec('ROLLBACK')
  expect(await write()).toBe(0)
})
