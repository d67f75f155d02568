import { AppError } from '../../domain/shared/app-error'
import { browserName } from '../../domain/users/browser-name'
import { isSignInAlive } from '../../domain/users/session-limits'
import type { AccountView, SignInView } from '../../domain/users/user-views'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { countRecoveryCodes } from '../auth/second-factor-secret'
import { reader } from '../db/reader'

/** One's own account; `sessionId` is the sign-in in use. */
export async function getAccount(viewer: Viewer, sessionId: string | null): Promise<AccountView> {
  authorize(viewer, 'account:use')
  const user = await reader().user.findUnique({
    where: { id: viewer.id },
    include: { sessions: { orderBy: { updatedAt: 'desc' } }, twoFactors: true },
  })
  if (!user) throw new AppError('notFound', 'There is no such account.')
  const { handle, name, email, role, sessions } = user
  const [factor] = user.twoFactorEnabled === true ? user.twoFactors : []
  const signIns = sessions.flatMap((session): SignInView[] => {
    const { id, createdAt, updatedAt, userAgent } = session
    if (!isSignInAlive({ role, signedInAt: createdAt, lastUsedAt: updatedAt }, Date.now())) return []
    const times = { startedAt: createdAt.toISOString(), lastUsedAt: updatedAt.toISOString() }
    return [{ id, browser: browserName(userAgent), ...times, isCurrent: id === sessionId }]
  })
  return {
    ...{ handle, name, email, role },
    secondFactor: factor ? 'on' : 'off',
    recoveryCodesLeft: factor ? await countRecoveryCodes(factor.backupCodes) : null,
    signIns: signIns.sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent)),
  }
}
