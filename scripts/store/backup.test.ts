import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { backUpStore } from '../../lib/server/db/sqlite/store-backup'
import { openTemporaryStore, type TemporaryStore } from '../../lib/server/db/testing/temporary-store'
import { openFoundingStore } from '../../prisma/seed/testing/founding-store'
import { onlyFile } from './store-file'
import { runCommand, startWriter } from './testing/commands'

let store: TemporaryStore
let folder: string
beforeEach(async () => {
  store = await openTemporaryStore()
  await store.close()
  folder = path.dirname(store.path)
})

const beside = (name: string) => path.join(folder, name)
const backUpTo = (target: string) => backUpStore({ databasePath: store.path, target, root: process.cwd() })
const backUp = (...words: string[]) => runCommand('backup', words, store.path)
const ask = (file: string, sql: string) => {
  const handle = new Database(file, { readonly: true })
  try {
    return handle.prepare(sql).pluck().get()
  } finally {
    handle.close()
  }
}
const change = (sql: string) => new Database(store.path).exec(sql).close()

describe('a backup', () => {
  test('taken while another process writes holds every entry acknowledged before it began, and the writer goes on', async () => {
    const writer = await startWriter(store.path)
    await writer.reaches(20)
    const acknowledged = writer.acknowledged()
    const { exitCode, printed } = await backUp(beside('copy.db'))
    const goneOn = writer.acknowledged()
    await writer.kill()
    expect(printed).toMatch(
      /^Backed up .*store\.db to .*copy\.db\.\nSize .* MB, data version \d+, history entries \d+, trials 0\.\nThe copy is undamaged, its guards stand and its history is intact\.$/,
    )
    expect(exitCode).toBe(0)
    expect(acknowledged).toBeGreaterThanOrEqual(20)
    expect(Number(ask(beside('copy.db'), 'SELECT max(seq) FROM AuditEntry'))).toBeGreaterThanOrEqual(
      acknowledged,
    )
    expect(goneOn).toBeGreaterThan(acknowledged)
  }, 120_000)

  test('is one file without companions, for its owner alone, with the very rows of the store', async () => {
    store = await openFoundingStore()
    await store.close()
    folder = path.dirname(store.path)
    expect(await backUp(beside('copy.db'))).toMatchObject({ exitCode: 0 })
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
    expect(statSync(beside('copy.db')).mode & 0o777).toBe(0o600)
    for (const sql of [
      'SELECT group_concat(publicId) FROM Trial',
      'SELECT count(*) FROM Claim',
      'SELECT group_concat(chainHash) FROM AuditEntry',
      "SELECT group_concat(rowid) FROM trial_search WHERE trial_search MATCH 'stroke'",
    ])
      expect(ask(beside('copy.db'), sql)).toBe(ask(store.path, sql))
  }, 180_000)

  test('of a store whose history somebody changed stands, and the command ends with 1 and names the entry', async () => {
    const writer = await startWriter(store.path)
    await writer.reaches(5)
    await writer.kill()
    change(`DROP TRIGGER guard_audit_entry_no_update; UPDATE AuditEntry SET reason = 'x' WHERE seq = 3`)
    change(guardOf('guard_audit_entry_no_update'))
    const { exitCode, printed } = await backUp(beside('copy.db'))
    expect(exitCode).toBe(1)
    expect(printed).toMatch(/^Backed up /)
    expect(printed).toMatch(
      /not intact: entry 3 was changed, removed or put in\. docs\/runbook\.md says what to do\.$/,
    )
    expect(ask(beside('copy.db'), 'SELECT count(*) FROM AuditEntry')).toBeGreaterThanOrEqual(5)
  })
})

describe('a backup is refused, with a sentence and without a file,', () => {
  const usage = 'Usage: npm run db:backup -- FILE'
  test.each([
    [[], `Name a file. ${usage}`],
    [[''], `Name a file. ${usage}`],
    [['a.db', 'b.db'], `Name one file, not 2. ${usage}`],
    [['--force', 'a.db'], `There is no option --force. ${usage}`],
  ])('for the words %j', (words, sentence) => {
    expect(() => onlyFile('db:backup', words)).toThrow(sentence)
  })

  test('where the file exists: it keeps what was in it, and the command ends with 1', async () => {
    writeFileSync(beside('mine.txt'), 'mine')
    const sentence = `${beside('mine.txt')} exists already, and a backup overwrites nothing. Choose another name.`
    expect(await backUp(beside('mine.txt'))).toEqual({ exitCode: 1, printed: sentence })
    expect(readFileSync(beside('mine.txt'), 'utf8')).toBe('mine')
    await expect(backUpTo(store.path)).rejects.toThrow('exists already')
  })

  test('for a folder, or in a folder that is not there, which it does not make', async () => {
    mkdirSync(beside('backups'))
    await expect(backUpTo(beside('backups'))).rejects.toThrow(
      `${beside('backups')} is a folder. Name a file in it.`,
    )
    await expect(backUpTo(beside('unmounted/copy.db'))).rejects.toThrow(
      `There is no folder ${beside('unmounted')}. Make it, or choose another.`,
    )
    expect(existsSync(beside('unmounted'))).toBe(false)
  })

  test('where there is no store', async () => {
    rmSync(store.path)
    await expect(backUpTo(beside('copy.db'))).rejects.toThrow(
      `There is no store at ${store.path}. Set DATABASE_URL to the one to back up.`,
    )
  })

  test.each<[string, () => void, RegExp]>([
    ['a text file', () => writeFileSync(store.path, 'a text file, '.repeat(1_000)), /damaged or no database/],
    [
      'no guard for a claim',
      () => change('DROP TRIGGER guard_claim_no_delete'),
      /lacks the guards guard_claim_no_delete/,
    ],
    ['garbage in a page', () => damagePages(store.path), /is damaged|damaged or no database/],
    ['an alias of no product', () => change(orphan), /a row of ProductAlias names a row that is not there/],
  ])('of a store with %s', async (_, spoil, sentence) => {
    spoil()
    await expect(backUpTo(beside('copy.db'))).rejects.toThrow(sentence)
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
  })
})

const orphan = `PRAGMA foreign_keys = OFF; INSERT INTO ProductAlias (id, productId, name, folded) VALUES ('a', 'none', 'n', 'n')`

/** Overwrites the second page of the file and those after it, as a failing disk would. */
function damagePages(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 4_096, 4_096 * 12))
}

function guardOf(name: string): string {
  return (
    new RegExp(`^CREATE TRIGGER ${name} [\\s\\S]*?END;$`, 'm').exec(
      readFileSync('prisma/guards.sql', 'utf8'),
    )?.[0] ?? ''
  )
}
