'use server'

import { refresh } from 'next/cache'
import { renderSVG } from 'uqr'
import { setCookies } from '@/app/login/set-cookies'
import { runAction } from '@/app/run-action'
import { runForm } from '@/app/run-form'
import { type FormAnswer, typedExactly, typedText } from '@/lib/domain/shared/form-answer'
import type { SecondFactorStep } from '@/lib/domain/users/second-factor-step'
import {
  codeSchema,
  idInputSchema,
  passwordChangeSchema,
  passwordProofSchema,
} from '@/lib/domain/users/user-input'
import { currentSignIn } from '@/lib/server/auth/current-viewer'
import { sessionCookie } from '@/lib/server/auth/session-token'
import { changePassword, endOtherSignIns, endOwnSignIn } from '@/lib/server/users/account-commands'
import {
  beginSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
} from '@/lib/server/users/second-factor-commands'

/** Changes the password; this sign-in goes on under a new token, all others end. */
export async function changePasswordAction(before: FormAnswer | null, form: FormData) {
  const sessionId = await currentSessionId()
  return runForm({
    ...{ before, form, schema: passwordChangeSchema },
    input: { current: typedExactly(form, 'current'), password: typedExactly(form, 'password') },
    command: async (viewer, input) => {
      const { token } = await changePassword(viewer, { ...input, sessionId })
      await setCookies([await sessionCookie(token)])
    },
    then: () => ({ message: 'Your password is changed, and all your other sign-ins have ended.' }),
  })
}

/** The two steps of enrolling a second factor: the password, then a code of the app. */
export async function secondFactorAction(
  before: SecondFactorStep,
  form: FormData,
): Promise<SecondFactorStep> {
  if (typedText(form, 'step') === 'code') return confirm(before, form)
  const result = await runAction(
    passwordProofSchema,
    { current: typedExactly(form, 'current') },
    beginSecondFactor,
  )
  if (!result.ok) return { kind: 'password', problem: result.fields.current ?? result.message }
  const { address } = result.value
  return { kind: 'code', address, picture: pictureOf(address), problem: null }
}

/** Gives up the second factor, asking for the password. */
export async function disableSecondFactorAction(before: FormAnswer | null, form: FormData) {
  const sessionId = await currentSessionId()
  return runForm({
    ...{ before, form, schema: passwordProofSchema },
    input: { current: typedExactly(form, 'current') },
    command: (viewer, input) => disableSecondFactor(viewer, { ...input, sessionId }),
    then: () => ({ message: 'Your second factor is off.' }),
  })
}

/** Ends one of one's own sign-ins. */
export async function endSignInAction(before: FormAnswer | null, form: FormData) {
  return runForm({
    ...{ before, form, schema: idInputSchema, input: { id: typedText(form, 'id') }, command: endOwnSignIn },
    then: () => ({ message: 'That sign-in has ended.' }),
  })
}

/** Ends all of one's own sign-ins but this one. */
export async function endOtherSignInsAction(before: FormAnswer | null, form: FormData) {
  const id = await currentSessionId()
  return runForm({
    ...{ before, form, schema: idInputSchema, input: { id }, command: endOtherSignIns },
    then: () => ({ message: 'All your other sign-ins have ended.' }),
  })
}

async function confirm(before: SecondFactorStep, form: FormData): Promise<SecondFactorStep> {
  if (before?.kind !== 'code') return { kind: 'password', problem: null }
  const sessionId = await currentSessionId()
  const result = await runAction(codeSchema, { code: typedText(form, 'code') }, (viewer, input) =>
    confirmSecondFactor(viewer, { ...input, sessionId }),
  )
  if (!result.ok) return { ...before, problem: result.fields.code ?? result.message }
  refresh()
  return { kind: 'recoveryCodes', codes: result.value.recoveryCodes }
}

function pictureOf(address: string): string {
  const svg = renderSVG(address, { border: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

// empty for a stranger, whom the action refuses
async function currentSessionId(): Promise<string> {
  return (await currentSignIn())?.id ?? ''
}
