import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { findHolders } from '../lib/server/db/store-holders'
import { requestsOf } from './callers'
import { expect, test } from './fixtures'

// One production process holds several copies of a module (DESIGN section 8). Were the handles variables of a module,
// each copy would open its own. Three are expected: Prisma's reader, the raw reader and the writer; a fourth descriptor
// may be that of an export's closed handle, which SQLite keeps until the locks of the file are gone.
test('pages, routes and actions of the built server use the same handles of the store', async ({
  browser,
}) => {
  const requests = await requestsOf('banned', browser) // signed in by an action, which writes
  for (const path of ['/trials', '/trials/NCT06138210', '/api/v1/trials', '/api/v1/trials/NCT06138210', '/'])
    expect((await requests.get(path)).status()).toBe(200)
  await requests.dispose()
  expect(countHandles((process.env.DATABASE_URL ?? '').replace(/^file:/, ''))).toBeLessThanOrEqual(4)
})

function countHandles(databasePath: string): number {
  const target = realpathSync(databasePath)
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
