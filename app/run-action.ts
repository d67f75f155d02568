import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { ActionRefusal, ActionResult } from '@/lib/domain/shared/action-result'
import { isAppError } from '@/lib/domain/shared/app-error'
import type { Viewer } from '@/lib/domain/users/viewer'
import { currentViewer } from '@/lib/server/auth/current-viewer'

/**
 * The body of a server action: who asks, is what came in what it should be, the command, and its expected refusals as a
 * result. Everything that reaches the command went through `schema`, bound arguments too: they stand in clear in the
 * page. Unexpected errors travel on.
 */
export async function runAction<I, T>(
  schema: z.ZodType<I>,
  input: unknown,
  command: (viewer: Viewer, input: I) => Promise<T>,
): Promise<ActionResult<T>> {
  const viewer = await currentViewer()
  const parsed = schema.safeParse(input)
  if (!parsed.success) return refusedInput(parsed.error)
  try {
    return { ok: true, value: await command(viewer, parsed.data) }
  } catch (error) {
    unstable_rethrow(error)
    if (!isAppError(error)) throw error
    const { code, message, fields = {} } = error
    return { ok: false, code, message, fields }
  }
}

function refusedInput(error: z.ZodError): ActionRefusal {
  const fields = Object.fromEntries(
    error.issues.map(({ path, message }) => [path.map(String).join('.'), message]),
  )
  return {
    ok: false,
    code: 'invalid',
    message: 'Some of what was entered cannot be taken; nothing was stored.',
    fields,
  }
}
