import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { urlOf } from '../../../lib/server/db/testing/url-of'
import { builtActions } from '../../rights/build-output'
import type { BuiltServer } from './built-server'
import { askRaw } from './raw-request'

/** Somebody with an account, signed in over HTTP; the sign-in is in the store and outlives the server. */
export interface Curator {
  handle: string
  cookie: string
}

/** Makes an account with the command a person would use, and signs in as a program would. */
export async function signedIn(
  { origin }: Pick<BuiltServer, 'origin'>,
  storePath: string,
  role: string,
): Promise<Curator> {
  const password = randomBytes(12).toString('hex')
  const email = `${role}-${randomBytes(4).toString('hex')}@example.org`
  const made = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/user-create.ts', '--email', email, '--name', `Test ${role}`, '--role', role],
    { input: `${password}\n`, encoding: 'utf8', env: { ...process.env, DATABASE_URL: urlOf(storePath) } },
  )
  const handle = /calls them (\S+)\.$/m.exec(made.stdout)?.[1]
  if (handle === undefined) throw new Error(`No ${role} was made: ${made.stdout}${made.stderr}`)
  const answer = await askRaw(origin, '/api/auth/sign-in', {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (answer.status !== 200) throw new Error(`${handle} was not signed in: ${answer.body}`)
  const lines = [answer.headers['set-cookie'] ?? []].flat()
  return { handle, cookie: lines.map((line) => line.split(';')[0]).join('; ') }
}

const actions = new Map(builtActions(process.cwd()).map(({ name, id }) => [name, id]))

/** Calls a server action as the browser's router does; what the server answered, or null where it went away before. */
export async function callAs(
  { cookie }: Curator,
  { origin }: Pick<BuiltServer, 'origin'>,
  name: string,
  input: unknown,
): Promise<string | null> {
  const id = actions.get(name)
  if (id === undefined) throw new Error(`The built server has no action ${name}.`)
  const headers = {
    Cookie: cookie,
    Origin: origin,
    'Next-Action': id,
    Accept: 'text/x-component',
    'Content-Type': 'text/plain;charset=UTF-8',
  }
  return askRaw(origin, '/about/api', { method: 'POST', headers, body: JSON.stringify([input]) }).then(
    ({ body }) => body,
    () => null,
  )
}
