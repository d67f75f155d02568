import { headers } from 'next/headers'
import { after } from 'next/server'
import { cache } from 'react'
import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'
import { logger } from '../http/logger'
import { noteSignInUse } from './auth-store'
import { findSignInSession, type SignInSession } from './sign-in-session'

const longestUnnoted = 600_000 // a use is written at most every ten minutes

/** Says who asks, read from the store on every request; whoever is not signed in is anonymous. */
export async function currentViewer(): Promise<Viewer> {
  return (await currentSignIn())?.viewer ?? ANONYMOUS
}

/** The sign-in of this request, or null; remembered for the drawing of one page, never longer. */
export const currentSignIn = cache(async (): Promise<SignInSession | null> => {
  const now = Date.now()
  const session = await findSignInSession(await headers(), now)
  if (session && now - session.lastUsedAt.getTime() > longestUnnoted) after(() => noteUse(session.id))
  return session
})

// nobody waits for it, and a busy store only means that the next request notes the use
async function noteUse(sessionId: string): Promise<void> {
  await noteSignInUse(sessionId).catch((error: unknown) => logger().warn(error, 'A use was not noted.'))
}
