import { z } from 'zod'
import { CURATED_ENTITIES } from './entity-fields'
import { ulidSchema } from './proposal-input'

/** The form of one thing, kept while it is being filled in. `savedAt` is the instant of the last save the form knows of. */
export const draftInputSchema = z.strictObject({
  id: ulidSchema,
  entityType: z.enum(CURATED_ENTITIES),
  entityId: z.string().min(1).max(200), // "new" or a ULID for what does not exist yet
  baseVersion: z.int().min(1).nullable(),
  body: z.string().max(1_000_000), // the form's own JSON
  savedAt: z.string().nullable(),
})
export type DraftInput = z.infer<typeof draftInputSchema>

export const draftViewSchema = z.object({
  id: z.string(),
  entityType: z.enum(CURATED_ENTITIES),
  entityId: z.string(),
  baseVersion: z.int().nullable(),
  body: z.string(),
  savedAt: z.string(),
})
export type DraftView = z.infer<typeof draftViewSchema>
