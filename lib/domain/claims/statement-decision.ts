import { z } from 'zod'

/** Who let a claim stand, when (an instant) and why, and who entered it. People by public handle. */
export const statementDecisionSchema = z.object({
  by: z.string(),
  enteredBy: z.string(),
  at: z.string().nullable(),
  reason: z.string().nullable(),
})
export type StatementDecision = z.infer<typeof statementDecisionSchema>
