import type { User } from '../../../generated/prisma/client'
import type { Viewer } from '../../domain/users/viewer'
import { IDLE_LIMIT } from '../../domain/users/session-limits'
import { recordAudit } from '../audit/record-audit'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import { takeCode } from './used-codes'

const models = ['user', 'session', 'account', 'verification', 'twoFactor'] as const
const finds = ['findFirst', 'findMany', 'count']
const writes = ['create', 'update', 'updateMany', 'delete', 'deleteMany']

/**
 * What the auth library takes for a Prisma client: its finds go to the reader, each of its writes is a transaction of
 * the guarded writer, committed before it answers, so that a find after a write sees it (DESIGN section 7).
 */
export function authStore(): object {
  const entries = models.map((model) => [model, modelStore(model)])
  return { ...Object.fromEntries(entries), $transaction: inTransaction }
}

/**
 * Writes a sign-in into the history directly after the library made it, the one entry that is not written in the
 * transaction of its change, and clears away the account's sign-ins that ran out. Returns the account.
 */
export function recordSignIn(userId: string): Promise<User> {
  return inTransaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
    const { id, handle, role } = user
    const lastAlive = new Date(Date.now() - IDLE_LIMIT)
    await tx.session.deleteMany({ where: { userId, updatedAt: { lt: lastAlive } } })
    const draft = { action: 'account.signIn', entityType: 'user', entityId: id }
    await recordAudit(tx, { id, handle, role }, draft)
    return user
  })
}

/** Writes a sign-out into the history, likewise. */
export async function recordSignOut(viewer: Viewer): Promise<void> {
  const draft = { action: 'account.signOut', entityType: 'user', entityId: viewer.id }
  await inTransaction((tx) => recordAudit(tx, viewer, draft))
}

/** Takes a code of an authenticator app; false when the account showed it before. */
export function takeCodeOnce(userId: string, code: string): Promise<boolean> {
  return inTransaction((tx) => takeCode(tx, userId, code))
}

/** Notes that a sign-in was used just now; a sign-in that has ended meanwhile stays ended. */
export async function noteSignInUse(sessionId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.session.updateMany({ where: { id: sessionId }, data: { updatedAt: new Date() } })
  })
}

function modelStore(model: (typeof models)[number]): Record<string, (args: unknown) => Promise<unknown>> {
  const find = (method: string) => (args: unknown) => call(reader()[model], method, args)
  const write = (method: string) => (args: unknown) =>
    inTransaction(async (tx) => await call(tx[model], method, args))
  return Object.fromEntries([
    ...finds.map((method) => [method, find(method)]),
    ...writes.map((method) => [method, write(method)]),
  ])
}

// the library names models and methods by text, which no type can follow
function call(target: object, method: string, args: unknown): Promise<unknown> {
  const operation: unknown = Reflect.get(target, method)
  if (typeof operation !== 'function') throw new Error(`The store has no ${method}.`)
  return Reflect.apply(operation, target, [args])
}
