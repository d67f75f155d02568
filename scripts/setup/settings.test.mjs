import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { parseEnv } from '../../lib/server/env'
import { checkPort, findFreePort, readDatabaseUrl, readPort, showUrl } from './settings.mjs'

test.each([
  {},
  { DATABASE_URL: 'file:./data/other.db' },
  { DATABASE_URL: 'file:/srv/atlas.db' },
  { DATABASE_URL: 'file:///srv/atlas.db' },
  { DATABASE_URL: 'postgresql://atlas:secret@db.example.org/atlas' },
])('the set-up and the server mean the same database and port: %j', (environment) => {
  const url = readDatabaseUrl('/srv/atlas', environment)
  const { storeAddress } = parseEnv(environment, '/srv/atlas')
  expect(storeAddress).toMatch(/^(\/|postgresql:)/)
  expect(parseEnv({ DATABASE_URL: url }, '/elsewhere').storeAddress).toBe(storeAddress)
  expect(readPort(environment)).toBe(parseEnv(environment, '/').port)
})

test.each(['mysql://localhost/atlas', 'file:', 'atlas.db'])('DATABASE_URL %s is refused by name', (url) => {
  expect(() => readDatabaseUrl('/srv', { DATABASE_URL: url })).toThrow(/DATABASE_URL/)
})

test('a password is not shown', () => {
  expect(showUrl('postgresql://atlas:secret@db.example.org/atlas')).toBe(
    'postgresql://atlas:…@db.example.org/atlas',
  )
  expect(showUrl('file:/srv/a.db')).toBe('file:/srv/a.db')
})

test.each(['0', '70000', 'http', '-1'])('PORT %s is refused by name', (port) => {
  expect(() => readPort({ PORT: port })).toThrow(/PORT/)
})

test('a port that is taken is refused before anything is set up', async () => {
  const port = await findFreePort()
  await expect(checkPort(port)).resolves.toBeUndefined()
  const other = createServer()
  await new Promise((resolve) => other.listen(port, '0.0.0.0', resolve))
  await expect(checkPort(port)).rejects.toThrow(`port ${port} cannot be used`)
  other.close()
})
