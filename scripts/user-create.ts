// npm run user:create -- --email ADDRESS --name NAME --role viewer|curator|reviewer|admin
// The password comes from a prompt that does not show it, or from standard input; never from the arguments, which end up
// in the history of the shell and in the list of processes.
import { parseArgs } from 'node:util'
import { isAppError } from '../lib/domain/shared/app-error'
import { newUserSchema } from '../lib/domain/users/user-input'
import { SYSTEM_VIEWER } from '../lib/server/auth/system-viewer'
import { migrateStore } from '../lib/server/db/migrate'
import { closeStore } from '../lib/server/db/open-store'
import { env } from '../lib/server/env'
import { createUser } from '../lib/server/users/user-commands'
import { readPassword } from './password-prompt'

const usage = 'Usage: npm run user:create -- --email ADDRESS --name NAME --role viewer|curator|reviewer|admin'

try {
  const { email, name, role } = readOptions()
  const user = newUserSchema.safeParse({ email, name, role, password: await readPassword() })
  if (!user.success) throw new Error(user.error.issues.map(describe).join('\n'))
  await migrateStore({ address: env().storeAddress, root: process.cwd() })
  const { handle } = await createUser(SYSTEM_VIEWER, user.data)
  console.log(`${user.data.email} can sign in now, as ${role ?? ''}; the history calls them ${handle}.`)
} catch (error) {
  console.error(error instanceof Error || isAppError(error) ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
}

function readOptions(): { email?: string; name?: string; role?: string } {
  const option = { type: 'string' } as const
  try {
    return parseArgs({ options: { email: option, name: option, role: option } }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''}\n${usage}`)
  }
}

function describe(issue: { path: PropertyKey[]; message: string }): string {
  const [field] = issue.path.map(String)
  return field === 'password'
    ? `The password ${issue.message}.`
    : `--${field ?? ''} ${issue.message}. ${usage}`
}
