// npm run user:link -- --email ADDRESS [--remove-second-factor]
// A link to choose a new password, for whoever no administrator can help: the only administrator, say.
import { parseArgs } from 'node:util'
import { isAppError } from '../lib/domain/shared/app-error'
import { SYSTEM_VIEWER } from '../lib/server/auth/system-viewer'
import { closeStore } from '../lib/server/db/open-store'
import { env } from '../lib/server/env'
import { issuePasswordLink } from '../lib/server/users/invitation-commands'
import { removeSecondFactor } from '../lib/server/users/user-commands'
import { listUsers } from '../lib/server/users/user-queries'

const usage = 'Usage: npm run user:link -- --email ADDRESS [--remove-second-factor]'

try {
  const { email, 'remove-second-factor': isFactorLost = false } = readOptions()
  const user = (await listUsers(SYSTEM_VIEWER)).find((member) => member.email === email?.trim().toLowerCase())
  if (!user)
    throw new Error(`There is no account with the e-mail address ${email ?? '(none given)'}. ${usage}`)
  const { token, expiresAt } = await issuePasswordLink(SYSTEM_VIEWER, { id: user.id })
  if (isFactorLost) await removeSecondFactor(SYSTEM_VIEWER, { id: user.id })
  console.log(`${user.handle} can choose a new password until ${expiresAt}, once, at`)
  console.log(`${env().appOrigin}/invitation/${token}`)
  if (isFactorLost && user.hasSecondFactor) console.log('The second factor is off.')
} catch (error) {
  console.error(error instanceof Error || isAppError(error) ? error.message : error)
  process.exitCode = 1
} finally {
  await closeStore()
}

function readOptions() {
  try {
    return parseArgs({
      options: { email: { type: 'string' }, 'remove-second-factor': { type: 'boolean' } },
    }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''}\n${usage}`)
  }
}
