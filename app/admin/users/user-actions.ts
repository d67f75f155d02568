'use server'

import { refresh } from 'next/cache'
import type { z } from 'zod'
import { runAction } from '@/app/run-action'
import { runForm } from '@/app/run-form'
import { type FormAnswer, typedText } from '@/lib/domain/shared/form-answer'
import type { IssuedLinkAnswer } from '@/lib/domain/users/issued-link'
import {
  type IdInput,
  idInputSchema,
  invitationSchema,
  roleChangeSchema,
} from '@/lib/domain/users/user-input'
import type { Viewer } from '@/lib/domain/users/viewer'
import { env } from '@/lib/server/env'
import { inviteUser, issuePasswordLink, revokeInvitation } from '@/lib/server/users/invitation-commands'
import {
  deactivateUser,
  endSignIns,
  reactivateUser,
  removeSecondFactor,
  setRole,
} from '@/lib/server/users/user-commands'

/** Invites somebody and tells the link, this once. */
export async function inviteAction(_before: IssuedLinkAnswer | null, form: FormData) {
  const input = { email: typedText(form, 'email'), role: typedText(form, 'role') }
  return issueLink(input.email, invitationSchema, input, inviteUser)
}

/** Gives a member a link to choose a new password, this once. */
export async function passwordLinkAction(_before: IssuedLinkAnswer | null, form: FormData) {
  const input = { id: typedText(form, 'id') }
  return issueLink(typedText(form, 'email'), idInputSchema, input, issuePasswordLink)
}

/** Makes a link useless that nobody used yet. */
export async function revokeInvitationAction(before: FormAnswer | null, form: FormData) {
  return changeOne(before, form, revokeInvitation, 'The link does not work any more.')
}

/** Gives a member another role. */
export async function setRoleAction(before: FormAnswer | null, form: FormData) {
  const [userId, from, to] = ['id', 'from', 'role'].map((name) => typedText(form, name))
  return runForm({
    ...{ before, form, schema: roleChangeSchema, input: { userId, from, to }, command: setRole },
    names: { to: 'role' },
    then: () => ({ message: 'The role is changed; it counts from their next sign-in.' }),
  })
}

/** Closes an account, or opens it again. */
export async function openOrCloseAction(before: FormAnswer | null, form: FormData) {
  return typedText(form, 'to') === 'open'
    ? changeOne(before, form, reactivateUser, 'The account is open again.')
    : changeOne(before, form, deactivateUser, 'The account is closed and signed out everywhere.')
}

/** Ends all sign-ins of a member. */
export async function endSignInsAction(before: FormAnswer | null, form: FormData) {
  return changeOne(before, form, endSignIns, 'All sign-ins of this member have ended.')
}

/** Takes away the second factor of a member who lost it. */
export async function removeSecondFactorAction(before: FormAnswer | null, form: FormData) {
  return changeOne(before, form, removeSecondFactor, 'The second factor is taken away; sign-ins have ended.')
}

function changeOne(
  before: FormAnswer | null,
  form: FormData,
  command: (viewer: Viewer, input: IdInput) => Promise<void>,
  message: string,
): Promise<FormAnswer> {
  const input = { id: typedText(form, 'id') }
  return runForm({ before, form, schema: idInputSchema, input, command, then: () => ({ message }) })
}

async function issueLink<I>(
  email: string,
  schema: z.ZodType<I>,
  input: unknown,
  command: (viewer: Viewer, input: I) => Promise<{ token: string; expiresAt: string }>,
): Promise<IssuedLinkAnswer> {
  const result = await runAction(schema, input, command)
  if (!result.ok) return { kind: 'refused', email, message: sayRefusal(result.fields.email, result.message) }
  refresh() // the list of open links
  const { token, expiresAt } = result.value
  return { kind: 'issued', email, expiresAt, address: `${env().appOrigin}/invitation/${token}` }
}

function sayRefusal(problem: string | undefined, message: string): string {
  return problem ? `The e-mail address ${problem}.` : message
}
