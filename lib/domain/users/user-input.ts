import { z } from 'zod'
import { PASSWORD_LENGTH } from './password-rules'
import { roleSchema } from './role'

const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'is longer than 254 characters')
  .pipe(z.email('is no e-mail address'))

const nameSchema = z.string().trim().min(1, 'is empty').max(100, 'is longer than 100 characters')

/** Shown in the history beside what its owner did; it never changes. */
const handleSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:-?[a-z0-9]){1,29}$/, 'takes 2 to 30 small letters, digits and single hyphens')

const newPasswordSchema = z
  .string()
  .min(PASSWORD_LENGTH.least, `has fewer than ${String(PASSWORD_LENGTH.least)} characters`)
  .max(PASSWORD_LENGTH.most, `has more than ${String(PASSWORD_LENGTH.most)} characters`)

// of a password there is already: whether it is right is for the store to say
const typedPasswordSchema = z.string().min(1, 'is empty').max(1_000, 'is not right')

const idSchema = z.string().min(1).max(64)
const tokenSchema = z.string().min(20).max(100)

/** A new account as whoever sets up the atlas describes it on the command line. */
export const newUserSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  password: newPasswordSchema,
})
export type NewUser = z.infer<typeof newUserSchema>

export const invitationSchema = z.strictObject({ email: emailSchema, role: roleSchema })
export type InvitationInput = z.infer<typeof invitationSchema>

/** What an invited person chooses; the link says who they are. */
export const acceptanceSchema = z.strictObject({
  token: tokenSchema,
  name: nameSchema,
  handle: handleSchema,
  password: newPasswordSchema,
})
export type Acceptance = z.infer<typeof acceptanceSchema>

/** A new password by a link from an administrator. */
export const passwordLinkSchema = z.strictObject({ token: tokenSchema, password: newPasswordSchema })
export type PasswordLinkInput = z.infer<typeof passwordLinkSchema>

/** A change of role; `from` is the role the administrator saw. */
export const roleChangeSchema = z.strictObject({ userId: idSchema, from: roleSchema, to: roleSchema })
export type RoleChange = z.infer<typeof roleChangeSchema>

export const idInputSchema = z.strictObject({ id: idSchema })
export type IdInput = z.infer<typeof idInputSchema>

export const passwordChangeSchema = z.strictObject({
  current: typedPasswordSchema,
  password: newPasswordSchema,
})
export type PasswordChange = z.infer<typeof passwordChangeSchema>

export const passwordProofSchema = z.strictObject({ current: typedPasswordSchema })
export type PasswordProof = z.infer<typeof passwordProofSchema>

export const codeSchema = z.strictObject({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'has six digits')),
})
export type CodeInput = z.infer<typeof codeSchema>
