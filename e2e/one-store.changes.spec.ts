import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { findHolders } from '../lib/server/db/sqlite/store-holders'
import { requestsOf } from './callers'
import { expect, test } from './fixtures'

// One production process holds several copies of a module (DESIGN section 8). Were the handles variables of a module,
// each copy would open its own. There are three: Prisma's reader, the raw reader and the writer. Counted is the log each
// of them writes ahead: of the file itself SQLite keeps closed handles open, those of exports, as long as it is locked.
test('pages, routes and actions of the built server use the same handles of the store', async ({
  browser,
}) => {
  const requests = await requestsOf('banned', browser) // signed in by an action, which writes
  for (const path of ['/trials', '/trials/NCT06138210', '/api/v1/trials', '/api/v1/trials/NCT06138210', '/'])
    expect((await requests.get(path)).status()).toBe(200)
  await requests.dispose()
  expect(countHandles((process.env.DATABASE_URL ?? '').replace(/^file:/, ''))).toBe(3)
})

function countHandles(databasePath: string): number {
  const target = `${realpathSync(databasePath)}-wal`
  const [server] = findHolders(databasePath)
  if (!server) throw new Error('No process holds the store.')
  const folder = `/proc/${String(server.pid)}/fd`
  return readdirSync(folder).filter((descriptor) => readLink(`${folder}/${descriptor}`) === target).length
}

function readLink(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}
