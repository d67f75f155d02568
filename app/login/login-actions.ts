'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/domain/shared/own-path'
import { signInSchema } from '@/lib/domain/users/sign-in-input'
import { type AnswerCookie, signIn, signOut } from '@/lib/server/auth/sign-in'

export interface SignInState {
  problem: string | null
  email: string // kept, so that nobody types it twice
}

/** Signs in and goes on to `next`, the dashboard where it names no page of ours. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const typed = { email: text(form, 'email'), password: text(form, 'password') }
  const parsed = signInSchema.safeParse(typed)
  if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? 'Try again.', email: typed.email }
  const outcome = await signIn(parsed.data)
  if (outcome.kind === 'refused') return { problem: outcome.message, email: typed.email }
  await setCookies(outcome.cookies)
  redirect(ownPath(text(form, 'next')) ?? '/')
}

/** Ends this sign-in and shows the dashboard. */
export async function signOutAction(): Promise<void> {
  await setCookies(await signOut(await headers()))
  redirect('/')
}

async function setCookies(answered: AnswerCookie[]): Promise<void> {
  const jar = await cookies()
  for (const { name, value, options } of answered) jar.set(name, value, options)
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
