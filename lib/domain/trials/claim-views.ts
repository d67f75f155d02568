import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'

/**
 * One row of the claims of a trial or of a selection: who says what of which field. `registry` rows are read from the
 * newest version of a registry's record; the others are claims with their decision. People appear by public handle.
 */
export const claimRowSchema = z.object({
  trial: z.string(),
  subject: z.string(), // trial, or administration:ID
  field: z.string(),
  value: z.string().nullable(), // canonical text
  missing: missingReasonSchema.nullable(),
  textAsGiven: z.string().nullable(),
  basis: z.enum(['curated', 'registry', 'secondary', 'rule']),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  locator: z.string().nullable(),
  passage: z.string().nullable(),
  statedOn: z.string().nullable(), // partial date
  state: z.string(),
  decidedOn: z.string().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
})
export type ClaimRow = z.infer<typeof claimRowSchema>
export const CLAIM_COLUMNS = claimRowSchema.keyof().options

export const trialClaimsSchema = z.object({
  trial: z.string(),
  data: z.array(claimRowSchema),
  dataVersion: z.int(),
})
