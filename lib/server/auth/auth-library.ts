import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { admin, twoFactor } from 'better-auth/plugins'
import { ulid } from 'ulid'
import { PASSWORD_LENGTH } from '../../domain/users/password-rules'
import { LONGEST_SIGN_IN } from '../../domain/users/session-limits'
import { processSingleton } from '../db/process-singleton'
import { env } from '../env'
import { logger } from '../http/logger'
import { authSecret } from './auth-secret'
import { authStore } from './auth-store'
import { hashPassword, isPasswordOf } from './password'

/**
 * The auth library over our store. It signs people in and out and checks second factors; invitations, roles, passwords
 * and second factors are changed by our own commands, with history. Sign-up is closed, sessions are read from the store
 * each time (a cached session once skipped the second factor, GHSA-xg6x-h9c9-2m83), and guessing is limited in front of
 * it (sign-in-limits.ts).
 */
export function authLibrary(): AuthLibrary {
  return processSingleton('authLibrary', makeLibrary)
}

type AuthLibrary = ReturnType<typeof makeLibrary>

/** The start of every cookie name: with https the browser itself then insists on Secure, this host and path (E3). */
export function cookiePrefix(): string {
  return isSecure() ? '__Host-cell-trial-atlas' : 'cell-trial-atlas'
}

function isSecure(): boolean {
  return env().appOrigin.startsWith('https://')
}

function makeLibrary() {
  return betterAuth({
    appName: 'Cell Trial Atlas',
    baseURL: env().appOrigin,
    secret: authSecret(),
    trustedOrigins: env().acceptedOrigins,
    database: prismaAdapter(authStore(), { provider: 'sqlite' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPasswordOf(hash, password) },
    },
    session: {
      expiresIn: LONGEST_SIGN_IN / 1000,
      disableSessionRefresh: true, // session-limits.ts says how long
      cookieCache: { enabled: false },
    },
    user: {
      additionalFields: {
        handle: { type: 'string', required: true, input: false },
        isActive: { type: 'boolean', required: true, input: false },
      },
    },
    plugins: [
      admin({ defaultRole: 'viewer' }),
      twoFactor({ issuer: 'Cell Trial Atlas', backupCodeOptions: { amount: 10 } }),
    ],
    databaseHooks: { session: { create: { before: refuseInactive } } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // without the library's arguments, which may hold what was typed
      log: (level, message) => logger()[level === 'error' ? 'error' : 'info']({ by: 'auth' }, message),
    },
    advanced: {
      cookiePrefix: cookiePrefix(),
      useSecureCookies: false, // the prefix __Secure- says less than __Host-, which is set above
      defaultCookieAttributes: { secure: isSecure(), httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => ulid() },
      ipAddress: { disableIpTracking: true }, // the address is not kept with a sign-in
    },
  })
}

async function refuseInactive(session: { userId: string }, context: LibraryContext | null) {
  const user = await context?.context.internalAdapter.findUserById(session.userId)
  return isActive(user) ? undefined : false
}

interface LibraryContext {
  context: { internalAdapter: { findUserById: (id: string) => Promise<unknown> } }
}

function isActive(user: unknown): boolean {
  return typeof user === 'object' && user !== null && 'isActive' in user && user.isActive === true
}
