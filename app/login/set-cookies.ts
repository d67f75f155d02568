import { cookies } from 'next/headers'
import type { AnswerCookie } from '@/lib/server/auth/answer-cookies'

/** Sets the cookies of a sign-in on the answer of an action. */
export async function setCookies(answered: AnswerCookie[]): Promise<void> {
  const jar = await cookies()
  for (const { name, value, options } of answered) jar.set(name, value, options)
}
