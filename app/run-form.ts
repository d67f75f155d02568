import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type FormAnswer, sentTexts } from '@/lib/domain/shared/form-answer'
import type { Viewer } from '@/lib/domain/users/viewer'
import { keepAnswer } from './kept-answer'
import { runAction } from './run-action'

interface FormRun<I, T> {
  before: FormAnswer | null
  form: FormData
  schema: z.ZodType<I>
  input: unknown
  command: (viewer: Viewer, input: I) => Promise<T>
  /** Names of controls by path of the input, where the two differ. */
  names?: Record<string, string>
  /** Whether strangers may send it. */
  isOpenDoor?: boolean
  /** Where to go once it is done, or what to say on the same page. */
  then: (value: T) => string | { message: string }
}

/**
 * The body of the action of a form that works without scripts: runs the command as `runAction` does, then leads to the
 * next page; a refusal comes back with everything that was typed. With scripts the page is not drawn anew then: what
 * stands there now may have no place for the form any more; the form offers to look. Without scripts it is, and the
 * answer is kept for a page that has no place for it.
 */
export async function runForm<I, T>(run: FormRun<I, T>): Promise<FormAnswer> {
  const result = await runAction(run.schema, run.input, run.command, run.isOpenDoor)
  const answer = { attempt: (run.before?.attempt ?? 0) + 1, ...sentTexts(run.form) }
  if (!result.ok) {
    const fields = Object.entries(result.fields).map(([path, text]) => [run.names?.[path] ?? path, text])
    const { code, message } = result
    return keepAnswer({ ...answer, code, message, fields: Object.fromEntries(fields) })
  }
  const next = run.then(result.value)
  if (typeof next === 'string') redirect(next)
  refresh()
  return { ...answer, code: null, message: next.message, fields: {} }
}
