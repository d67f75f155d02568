'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/domain/shared/own-path'
import { signInSchema } from '@/lib/domain/users/sign-in-input'
import type { AnswerCookie } from '@/lib/server/auth/answer-cookies'
import { signInWithCode } from '@/lib/server/auth/second-factor'
import { signIn, signOut, type SignInOutcome } from '@/lib/server/auth/sign-in'

export interface SignInState {
  problem: string | null
  email: string // kept, so that nobody types it twice
}

export interface CodeState {
  problem: string | null
}

/** Signs in and goes on to `next`, the dashboard where it names no page of ours. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const typed = { email: text(form, 'email'), password: text(form, 'password') }
  const parsed = signInSchema.safeParse(typed)
  if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? 'Try again.', email: typed.email }
  const outcome = await signIn(parsed.data, await headers())
  return { problem: await follow(outcome, text(form, 'next')), email: typed.email }
}

/** The second step: a code of the authenticator app, or a recovery code. */
export async function signInWithCodeAction(_before: CodeState, form: FormData): Promise<CodeState> {
  const code = text(form, 'code').slice(0, 100)
  return { problem: await follow(await signInWithCode(code, await headers()), text(form, 'next')) }
}

/** Ends this sign-in and shows the dashboard. */
export async function signOutAction(): Promise<void> {
  await setCookies(await signOut(await headers()))
  redirect('/')
}

// Goes on where the outcome leads; returns what to say where it leads nowhere.
async function follow(outcome: SignInOutcome, next: string): Promise<string> {
  if (outcome.kind === 'refused' || outcome.kind === 'tooMany') return outcome.message
  await setCookies(outcome.cookies)
  const path = ownPath(next) ?? '/'
  redirect(outcome.kind === 'signedIn' ? path : `/login/second-factor?${new URLSearchParams({ next: path })}`)
}

async function setCookies(answered: AnswerCookie[]): Promise<void> {
  const jar = await cookies()
  for (const { name, value, options } of answered) jar.set(name, value, options)
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
