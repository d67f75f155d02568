import { createServer } from 'node:net'
import { beforeEach, expect, test } from 'vitest'
import { rawReader } from '../raw-reader'
import { reader } from '../reader'
import { onDatabase } from '../testing/raw-store'
import { openTemporaryStore, type TemporaryStore } from '../testing/temporary-store'
import { inTransaction } from '../transaction'
import { openPostgresqlHandle } from './postgresql-handle'

let store: TemporaryStore
const updatedAt = '2026-01-01T00:00:00Z'
const put = (key: string) =>
  inTransaction((tx) => tx.setting.create({ data: { key, value: '1', updatedAt } }))
const count = () => rawReader().column<number>('SELECT count(*) FROM "Setting"')[0]

/** As a server does that is started anew, or a proxy that ends connections. */
const endConnections = () =>
  onDatabase(store.path, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ),
  )

beforeEach(async () => {
  store = await openTemporaryStore()
  await put('a')
  expect([count(), await reader().setting.count()]).toEqual([1, 1])
})

test('when every connection was ended from outside, the next question and the next change have new ones', async () => {
  await endConnections()
  await untilHeard()
  await put('b')
  expect([count(), await reader().setting.count()]).toEqual([2, 2])
})

test('a change whose connection is lost in the middle is an error, stores nothing, and the next one works', async () => {
  const broken = inTransaction(async (tx) => {
    await tx.setting.create({ data: { key: 'lost', value: '1', updatedAt } })
    await endConnections()
    await tx.setting.create({ data: { key: 'late', value: '1', updatedAt } })
  })
  await expect(broken).rejects.toThrow()
  await put('next')
  expect((await reader().setting.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)).toEqual([
    'a',
    'next',
  ])
})

test('a read transaction whose connection is lost says so to its end, and the next one works', async () => {
  const handle = rawReader()
  await endConnections()
  handle.readTogether(() => {
    expect(count()).toBe(1) // a new connection before anything was read
  })
  expect(() => handle.column('SELECT no_such_column')).toThrow('The database refused to read')
  expect(count()).toBe(1)
})

test('a server that takes connections and says nothing is tried by one of many questions, and asked again later', async () => {
  const silent = createServer()
  let attempts = 0
  silent.on('connection', (socket) => {
    attempts += 1
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const handle = openPostgresqlHandle(`postgresql://atlas@127.0.0.1:${port}/atlas`)
  const ask = () => handle.readTogether(() => handle.column('SELECT 1'))
  for (let question = 0; question < 5; question += 1) expect(ask).toThrow('The database refused to read')
  handle.close()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(attempts).toBe(1)
  silent.close()
})

/** The pool hears of an ended connection from the next turn of the event loop on. */
async function untilHeard(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100))
}
