import { z } from 'zod'

/** A value of a vocabulary with the label shown for it. */
export const codedSchema = z.object({ value: z.string(), label: z.string() })
export type Coded = z.infer<typeof codedSchema>
