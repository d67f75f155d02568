'use server'

import { headers } from 'next/headers'
import { setCookies } from '@/app/login/set-cookies'
import { runForm } from '@/app/run-form'
import { type FormAnswer, typedExactly, typedText } from '@/lib/domain/shared/form-answer'
import { acceptanceSchema, passwordLinkSchema } from '@/lib/domain/users/user-input'
import { signIn } from '@/lib/server/auth/sign-in'
import { acceptInvitation, choosePassword } from '@/lib/server/users/invitation-commands'

/** Makes the account and signs its owner in. */
export async function acceptInvitationAction(token: string, before: FormAnswer | null, form: FormData) {
  const password = typedExactly(form, 'password')
  const input = { token, name: typedText(form, 'name'), handle: typedText(form, 'handle'), password }
  return runForm({
    ...{ before, form, input, schema: acceptanceSchema, isOpenDoor: true },
    command: async (viewer, accepted) => signInAs((await acceptInvitation(viewer, accepted)).email, password),
    then: (next) => next,
  })
}

/** Sets the new password and signs its owner in. */
export async function choosePasswordAction(token: string, before: FormAnswer | null, form: FormData) {
  const password = typedExactly(form, 'password')
  return runForm({
    ...{ before, form, input: { token, password }, schema: passwordLinkSchema, isOpenDoor: true },
    command: async (viewer, chosen) => signInAs((await choosePassword(viewer, chosen)).email, password),
    then: (next) => next,
  })
}

// the password was typed just now; where a second factor or a wait stands between, the sign-in page asks
async function signInAs(email: string, password: string): Promise<string> {
  const outcome = await signIn({ email, password }, await headers())
  if (!('cookies' in outcome)) return '/login'
  await setCookies(outcome.cookies)
  return outcome.kind === 'signedIn' ? '/account' : '/login/second-factor'
}
