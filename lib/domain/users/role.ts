import { z } from 'zod'

/** The roles an account can have, each able to do what the one before it can. */
export const ROLES = ['viewer', 'curator', 'reviewer', 'admin'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>
