import { z } from 'zod'
import { sourceViewSchema } from '../trials/trial-views'
import { editFieldSchema } from './edit-views'

/** Everything said of one field of a trial, for whoever decides among it. */
export const fieldDecisionSchema = z.object({
  trial: z.object({ id: z.string(), title: z.string(), version: z.int() }),
  subject: z.string(), // "trial", or the id of an administration
  of: z.string().nullable(), // the label of the administration
  field: editFieldSchema,
  sources: z.array(sourceViewSchema),
})
export type FieldDecision = z.infer<typeof fieldDecisionSchema>
