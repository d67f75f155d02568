import { z } from 'zod'

/** A trial that may be the one being entered, and what they share. */
export const duplicateViewSchema = z.object({ id: z.string(), title: z.string(), why: z.string() })
export type DuplicateView = z.infer<typeof duplicateViewSchema>
