import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { ActionRefusal, ActionResult } from '@/lib/domain/shared/action-result'
import { isAppError } from '@/lib/domain/shared/app-error'
import { sayIssue } from '@/lib/domain/shared/say-issue'
import type { Viewer } from '@/lib/domain/users/viewer'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { logRefusal } from '@/lib/server/http/refusal-log'

/**
 * The body of a server action: who asks, is what came in what it should be, the command, and its expected refusals as a
 * result. Everything that reaches the command went through `schema`, bound arguments too: they stand in clear in the
 * page. A stranger is asked to sign in before anything typed is judged, save at a door open to everyone. Unexpected
 * errors travel on.
 */
export async function runAction<I, T>(
  schema: z.ZodType<I>,
  input: unknown,
  command: (viewer: Viewer, input: I) => Promise<T>,
  isOpenDoor = false,
): Promise<ActionResult<T>> {
  const viewer = await currentViewer()
  if (viewer.role === 'anonymous' && !isOpenDoor) return logged(viewer, SIGN_IN_FIRST)
  const parsed = schema.safeParse(input)
  if (!parsed.success) return logged(viewer, refusedInput(parsed.error))
  try {
    return { ok: true, value: await command(viewer, parsed.data) }
  } catch (error) {
    unstable_rethrow(error)
    if (!isAppError(error)) throw error
    const { code, message, fields = {} } = error
    return logged(viewer, { ok: false, code, message, fields })
  }
}

const SIGN_IN_FIRST: ActionRefusal = {
  ok: false,
  code: 'unauthenticated',
  message: 'You are not signed in. Sign in, and send this again.',
  fields: {},
}

// A clash, and a thing that is not there any more, happen to honest people every day.
const TELLING = ['invalid', 'unauthenticated', 'forbidden']

async function logged(viewer: Viewer, refusal: ActionRefusal): Promise<ActionRefusal> {
  if (!TELLING.includes(refusal.code)) return refusal
  const sent = await headers()
  const door = `action ${sent.get('next-action') ?? 'of a form'}`
  logRefusal({ code: refusal.code, viewerId: viewer.id, door, requestId: sent.get('x-request-id') })
  return refusal
}

function refusedInput(error: z.ZodError): ActionRefusal {
  const fields = Object.fromEntries(
    error.issues.map((issue) => [issue.path.map(String).join('.'), sayIssue(issue)]),
  )
  return {
    ok: false,
    code: 'invalid',
    message: 'Some of what was entered cannot be taken; nothing was stored.',
    fields,
  }
}
