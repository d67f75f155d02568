import { beforeEach, expect, test } from 'vitest'
import { probeStore } from '../probe-store'
import { holdWriteLock } from '../testing/other-process'
import { dropGuards, onDatabase } from '../testing/raw-store'
import { openTemporaryStore, type TemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'
import { findDatabaseTrouble, refuseLocksThatDoNotLock } from './probe-database'

let store: TemporaryStore
beforeEach(async () => {
  store = await openTemporaryStore()
})
const write = () => inTransaction((tx) => tx.setting.count())

test('a sound database is taken, at boot and by the writer', async () => {
  await expect(probeStore()).resolves.toBeUndefined()
  await expect(write()).resolves.toBe(0)
  expect(await findDatabaseTrouble(store.path)).toBeNull()
})

test('a database without one of its guards is refused, at boot and by the writer (A11)', async () => {
  await dropGuards(store.path, 'guard_audit_entry_no_update')
  await expect(probeStore()).rejects.toThrow('It lacks the guards guard_audit_entry_no_update.')
  await expect(write()).rejects.toThrow('guard_audit_entry_no_update')
})

test('a database that was never migrated is refused', async () => {
  await onDatabase(store.path, (client) => client.query('DELETE FROM _prisma_migrations'))
  await expect(probeStore()).rejects.toThrow('It lacks the migrations')
  await expect(write()).rejects.toThrow('It lacks the migrations')
})

test('a server that is gone, or whose writer keeps the turn, is trouble in a sentence (G6)', async () => {
  const other = holdWriteLock(store.path, 30_000)
  await other.heard('locked')
  await expect(findDatabaseTrouble(store.path)).rejects.toThrow(/(lock|statement) timeout/)
  other.kill()
  await other.ended
  const gone = findDatabaseTrouble('postgresql://atlas:secret@127.0.0.1:1/atlas')
  await expect(gone).rejects.toThrow(
    /^The database postgresql:\/\/atlas:…@127\.0\.0\.1:1\/atlas cannot be used/,
  )
})

test('a server whose advisory locks do not lock is refused', async () => {
  const lax = { query: () => Promise.resolve({ rows: [{ got: true }] }) }
  await expect(refuseLocksThatDoNotLock(lax, lax, store.path)).rejects.toThrow('advisory locks do not lock')
})
