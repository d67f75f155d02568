import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { pointStoreAt } from '../open-store'
import { probeStore } from '../probe-store'
import { findRemoteFileSystem } from './local-disk'
import { applyWriterSettings, findWrongSettings } from './sqlite-settings'
import { makeMigrationProject } from '../testing/migration-project'
import { openTemporaryStore, type TemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'
import { sqliteWriter } from '../testing/sqlite-writer'

let store: TemporaryStore
const change = (sql: string) => new Database(store.path).exec(sql).close()
const write = () => inTransaction((tx) => tx.setting.count())

beforeEach(async () => {
  store = await openTemporaryStore()
})

describe('the settings of the writing connection (A11)', () => {
  test('are a write-ahead log, full synchronisation, foreign keys, and no blocking wait', async () => {
    const { handle } = await sqliteWriter()
    expect(findWrongSettings(handle)).toEqual([])
    expect(handle.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(Number(handle.pragma('synchronous', { simple: true }))).toBe(2)
    expect(Number(handle.pragma('foreign_keys', { simple: true }))).toBe(1)
  })

  test.each([
    ['journal_mode = DELETE', 'the write-ahead log'],
    ['synchronous = NORMAL', 'full synchronisation'],
    ['foreign_keys = OFF', 'foreign keys'],
    ['recursive_triggers = OFF', 'guards against replaced rows'],
    ['busy_timeout = 100', 'no blocking wait'],
  ])('with %s are missed as %s', (pragma, words) => {
    const handle = new Database(store.path)
    applyWriterSettings(handle)
    expect(findWrongSettings(handle)).toEqual([])
    handle.pragma(pragma)
    const wrong = findWrongSettings(handle)
    handle.close()
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain(words)
  })
})

describe('a store that is not safe to use is refused, at boot and by the writer', () => {
  test('not, when nothing is wrong', async () => {
    await expect(probeStore()).resolves.toBeUndefined()
    await expect(write()).resolves.toBe(0)
  })

  test('without a write-ahead log', async () => {
    change('PRAGMA journal_mode = DELETE')
    await expect(probeStore()).rejects.toThrow('the write-ahead log')
    await expect(write()).rejects.toThrow('the write-ahead log')
  })

  test('without one of its guards', async () => {
    change('DROP TRIGGER guard_audit_entry_no_update')
    await expect(probeStore()).rejects.toThrow('guard_audit_entry_no_update')
    await expect(write()).rejects.toThrow('guard_audit_entry_no_update')
  })

  test('written by a newer version', async () => {
    change(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
      VALUES ('x', 'x', '20990101000000_newer', 1, 1, 1)`)
    await expect(probeStore()).rejects.toThrow('20990101000000_newer')
    await expect(write()).rejects.toThrow('20990101000000_newer')
  })

  test('lacking a migration of this app', async () => {
    const project = makeMigrationProject()
    project.addMigration('20990101000000_pending', 'SELECT 1;')
    await expect(probeStore(project.root)).rejects.toThrow(/lacks the migrations 20990101000000_pending/)
    project.remove()
  })

  test('that is not there, naming the variable', async () => {
    await pointStoreAt(`${store.path}.missing`)
    await expect(probeStore()).rejects.toThrow(/no store at .*DATABASE_URL/)
    await expect(write()).rejects.toThrow()
  })

  test('and works again once it was mended', async () => {
    change('DROP TRIGGER guard_change_no_update')
    await expect(write()).rejects.toThrow('guard_change_no_update')
    change(`CREATE TRIGGER guard_change_no_update BEFORE UPDATE ON "Change"
BEGIN SELECT RAISE(ABORT, 'Change is append-only: rows are never updated'); END`)
    await expect(write()).resolves.toBe(0)
  })
})

describe('the disk', () => {
  test('of this machine is taken', () => {
    expect(findRemoteFileSystem(store.path)).toEqual([])
  })

  test.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [0xfe534d42, 'SMB2'],
  ])('of type %d is another machine’s', (type, name) => {
    expect(findRemoteFileSystem('/mnt/store.db', () => type)).toEqual([name])
  })

  test('named by a Windows network path is another machine’s', () => {
    expect(findRemoteFileSystem('\\\\server\\share\\store.db')).toEqual(['a Windows network path'])
  })
})
