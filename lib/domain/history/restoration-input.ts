import { z } from 'zod'
import { ulidSchema } from '../curation/proposal-input'

/** Which version of which record to bring back, and the id of the proposal to be, made with the form. */
export const restorationInputSchema = z.strictObject({
  id: ulidSchema,
  entityType: z.enum(['trial', 'product', 'cellType']),
  recordId: z.string().min(1).max(200),
  version: z.coerce.number().int().min(1),
})
export type RestorationInput = z.infer<typeof restorationInputSchema>
