'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type FormAnswer, sentTexts, typedExactly, typedText } from '@/lib/domain/shared/form-answer'
import { ownPath } from '@/lib/domain/shared/own-path'
import { signInSchema } from '@/lib/domain/users/sign-in-input'
import { signInWithCode } from '@/lib/server/auth/second-factor'
import { signIn, signOut, type SignInOutcome } from '@/lib/server/auth/sign-in'
import { setCookies } from './set-cookies'

/** Signs in and goes on to `next`, the dashboard where it names no page of ours. */
export async function signInAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const typed = signInSchema.safeParse({
    email: typedText(form, 'email'),
    password: typedExactly(form, 'password'),
  })
  if (!typed.success) return refused(before, form, 'Enter your e-mail address and your password.')
  return follow(before, form, await signIn(typed.data, await headers()))
}

/** The second step: a code of the authenticator app, or a recovery code. */
export async function signInWithCodeAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const code = typedText(form, 'code').slice(0, 100)
  return follow(before, form, await signInWithCode(code, await headers()))
}

/** Ends this sign-in and shows the dashboard. */
export async function signOutAction(): Promise<void> {
  await setCookies(await signOut(await headers()))
  redirect('/')
}

async function follow(
  before: FormAnswer | null,
  form: FormData,
  outcome: SignInOutcome,
): Promise<FormAnswer> {
  if (!('cookies' in outcome)) return refused(before, form, outcome.message)
  await setCookies(outcome.cookies)
  const next = ownPath(typedText(form, 'next')) ?? '/'
  if (outcome.kind === 'secondFactorDue') redirect(`/login/second-factor?${new URLSearchParams({ next })}`)
  redirect(outcome.mustEnrol ? '/account' : next)
}

function refused(before: FormAnswer | null, form: FormData, message: string): FormAnswer {
  const attempt = (before?.attempt ?? 0) + 1
  return { attempt, code: 'invalid', message, fields: {}, ...sentTexts(form) }
}
