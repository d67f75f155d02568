import { z } from 'zod'

/** What somebody types to sign in; whether it fits is for the store to say, so that nothing is told before. */
export const signInSchema = z.strictObject({
  email: z.string().trim().min(1, 'Enter your e-mail address.').max(254),
  password: z.string().min(1, 'Enter your password.').max(1_000),
})
export type SignInInput = z.infer<typeof signInSchema>
