import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'
import { sourceChoiceSchema } from './proposal-input'

const reason = z.string().trim().max(2_000, 'is longer than 2000 characters')
const words = (most: number) => z.string().trim().max(most).nullable().default(null)
const id = z.string().min(1).max(40)

/** Asks that two curators enter the same fields of one trial without seeing each other's values. */
export const blindRequestSchema = z.strictObject({
  trialId: z.string().min(1).max(200), // public id
  fields: z
    .array(z.string().min(1).max(120))
    .min(1, 'names no field: choose at least one')
    .max(40)
    .refine((keys) => new Set(keys).size === keys.length, 'names a field twice'),
  reason: reason.min(1, 'is empty: say why two readings are wanted'),
})
export type BlindRequest = z.infer<typeof blindRequestSchema>

/** What one curator read, for every field asked for: a typed text (several where several can be chosen), or why none. */
export const blindEntrySchema = z.strictObject({
  id,
  source: sourceChoiceSchema,
  values: z.array(
    z.strictObject({
      key: z.string().min(1).max(120),
      texts: z.array(z.string().max(20_000)).max(60).default([]),
      missing: missingReasonSchema.nullable().default(null),
      locator: words(300),
      passage: words(4_000),
    }),
  ),
})
export type BlindEntryInput = z.infer<typeof blindEntrySchema>

/** Which of two blinded values of each field is taken, and why; every field is decided. */
export const adjudicationSchema = z.strictObject({
  id,
  choices: z.array(
    z.strictObject({
      key: z.string().min(1).max(120),
      take: z.enum(['first', 'second'], 'is not decided yet: choose one of the two'),
      reason: words(2_000),
    }),
  ),
  reason: reason.min(1, 'is empty: the reason is shown in the history'),
})
export type Adjudication = z.infer<typeof adjudicationSchema>

export const blindCancelSchema = z.strictObject({
  id,
  reason: reason.min(1, 'is empty: the reason is shown in the history'),
})
export type BlindCancel = z.infer<typeof blindCancelSchema>
