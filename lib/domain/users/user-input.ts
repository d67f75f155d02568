import { z } from 'zod'
import { PASSWORD_LENGTH } from './password-rules'
import { roleSchema } from './role'

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'is longer than 254 characters')
  .pipe(z.email('is no e-mail address'))

export const nameSchema = z.string().trim().min(1, 'is empty').max(100, 'is longer than 100 characters')

/** Shown in the history beside what its owner did; it never changes. */
export const handleSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:-?[a-z0-9]){1,29}$/, 'takes 2 to 30 small letters, digits and single hyphens')

export const newPasswordSchema = z
  .string()
  .min(PASSWORD_LENGTH.least, `has fewer than ${String(PASSWORD_LENGTH.least)} characters`)
  .max(PASSWORD_LENGTH.most, `has more than ${String(PASSWORD_LENGTH.most)} characters`)

/** A new account as whoever sets up the atlas describes it on the command line. */
export const newUserSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  role: roleSchema,
  password: newPasswordSchema,
})
export type NewUser = z.infer<typeof newUserSchema>
