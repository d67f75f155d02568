import { z } from 'zod'
import { CLAIMABLE_FIELDS, isClaimableField } from '../claims/claimable-fields'

const reason = z
  .string()
  .trim()
  .min(1, 'is empty: the reason is shown in the history')
  .max(2_000, 'is longer than 2000 characters')
const version = z.coerce.number().int().min(1)

/**
 * Picks one of the statements about a field as the value to be shown. `subject` is "trial" or the id of one of its
 * administrations; the statement is a claim or a registry version, exactly one of the two.
 */
export const pickInputSchema = z
  .strictObject({
    trialId: z.string().min(1).max(200), // public id
    subject: z.string().min(1).max(200),
    field: z.string().refine(isClaimableField, 'is no field with statements'),
    claimId: z.string().min(1).nullable().default(null),
    versionId: z.coerce.number().int().min(1).nullable().default(null),
    version,
    reason,
  })
  .refine(({ claimId, versionId }) => (claimId === null) !== (versionId === null), {
    path: ['claimId'],
    message: 'names no statement',
  })
  .refine(
    ({ subject, field }) =>
      !isClaimableField(field) || (CLAIMABLE_FIELDS[field].subject === 'trial') === (subject === 'trial'),
    { path: ['field'], message: 'is no field of this' },
  )
export type PickInput = z.infer<typeof pickInputSchema>

/** Marks a statement as disputed, or takes the mark off. */
export const disputeInputSchema = z.strictObject({
  claimId: z.string().min(1).max(200),
  isDisputed: z.boolean(),
  reason,
})
export type DisputeInput = z.infer<typeof disputeInputSchema>
