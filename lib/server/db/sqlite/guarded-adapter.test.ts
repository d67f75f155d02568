import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { openTemporaryStore } from '../testing/temporary-store'
import { guardedAdapterFactory } from './guarded-adapter'

let handle: Database.Database
let adapter: Awaited<ReturnType<ReturnType<typeof guardedAdapterFactory>['connect']>>

beforeEach(async () => {
  const { path } = await openTemporaryStore()
  const base = await new PrismaBetterSqlite3({ url: path }).connect()
  if (!('client' in base) || !(base.client instanceof Database)) throw new Error('no handle')
  handle = base.client
  adapter = await guardedAdapterFactory(base, handle).connect()
})

const insert = (key: string) => ({
  sql: `INSERT INTO Setting (key, value, updatedAt) VALUES ('${key}', '1', '')`,
  args: [],
  argTypes: [],
})
const begin = () => {
  handle.exec('BEGIN IMMEDIATE')
  return adapter.startTransaction()
}
const keys = () => handle.prepare('SELECT key FROM Setting ORDER BY key').pluck().all()

test('a statement of an ended transaction does not land in the next one', async () => {
  const first = await begin()
  await first.rollback()
  const second = await begin()
  await expect(first.executeRaw(insert('late'))).rejects.toThrow('The transaction has ended')
  await expect(first.queryRaw(insert('late'))).rejects.toThrow('The transaction has ended')
  await second.executeRaw(insert('next'))
  await second.commit()
  expect(keys()).toEqual(['next'])
})

test('ending an ended transaction again does not end the next one', async () => {
  const first = await begin()
  await first.rollback()
  const second = await begin()
  await second.executeRaw(insert('next'))
  await first.rollback()
  await first.commit()
  expect(handle.inTransaction).toBe(true)
  await second.rollback()
  expect(keys()).toEqual([])
})

test('a transaction cannot be entered before it was begun, nor by two', async () => {
  await expect(adapter.startTransaction()).rejects.toThrow('outside inTransaction')
  const first = await begin()
  await expect(adapter.startTransaction()).rejects.toThrow('outside inTransaction')
  await first.commit()
  const second = await begin()
  await second.commit()
})

test('a COMMIT that fails is told and leaves no transaction open', async () => {
  const transaction = await begin()
  await transaction.executeRaw(insert('lost'))
  handle.exec('PRAGMA defer_foreign_keys = ON')
  handle.exec(
    "INSERT INTO TrialIdentifier (trialId, registry, value, role) VALUES (404, 'r', 'v', 'primary')",
  )
  await expect(transaction.commit()).rejects.toThrow('FOREIGN KEY constraint failed')
  expect(handle.inTransaction).toBe(false)
  expect(keys()).toEqual([])
})

test('statements and scripts beside a transaction are refused', async () => {
  for (const run of [adapter.executeRaw, adapter.queryRaw])
    await expect(run(insert('x'))).rejects.toThrow('outside')
  await expect(adapter.executeScript('DELETE FROM Setting')).rejects.toThrow('outside')
  expect(keys()).toEqual([])
})
