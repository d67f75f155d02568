import { headers } from 'next/headers'
import type { FormAnswer } from '@/lib/domain/shared/form-answer'
import { processSingleton } from '@/lib/server/db/process-singleton'

/**
 * Keeps the refusal of a form that was sent without scripts until its page is drawn, in the same request: whoever is
 * signed out meanwhile, or comes too late, gets a page without that form, which can give back nothing of its own.
 */
export async function keepAnswer(answer: FormAnswer): Promise<FormAnswer> {
  const sent = await headers()
  if (!sent.has('next-action')) keptAnswers().set(sent, answer)
  return answer
}

/** The refusal of the form this page answers; null where it answers none. */
export async function keptAnswer(): Promise<FormAnswer | null> {
  return keptAnswers().get(await headers()) ?? null
}

// By the headers of their request, which are one object from the action to the end of the page, and then forgotten.
function keptAnswers(): WeakMap<object, FormAnswer> {
  return processSingleton('keptAnswers', () => new WeakMap<object, FormAnswer>())
}
