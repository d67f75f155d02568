import { z } from 'zod'
import { CLAIMABLE_FIELDS, type ClaimableField, isClaimableField } from '../claims/claimable-fields'
import type { Coded } from '../shared/coded'
import { missingReasonSchema } from '../shared/missing-schema'
import { type ProposalInput, ulidSchema } from './proposal-input'
import { readTypedValue } from './typed-value'

const words = (most: number) => z.string().max(most).default('')

/** The form for one value of one trial, as a browser without scripts sends it. */
export const singleValueSchema = z.strictObject({
  id: ulidSchema,
  trialId: z.string().min(1).max(200),
  field: z.string().refine(isTrialField, 'is no field of a trial'),
  version: z.coerce.number().int().min(1),
  baseText: words(20_000),
  texts: z.array(z.string().max(20_000)).max(50),
  missing: z.union([z.literal(''), missingReasonSchema]),
  reference: words(2_000),
  place: words(300),
  quote: words(4_000),
  summary: words(4_000),
})
export type SingleValueInput = z.infer<typeof singleValueSchema>

/**
 * The proposal that form asks for, or in a sentence why it asks for none and at which of its controls. `options` are the
 * field's choices.
 */
export function singleValueProposal(
  input: SingleValueInput,
  options: readonly Coded[],
): { proposal: ProposalInput } | { problem: string; at: 'value' | 'missing' | 'reference' } {
  const { field, trialId } = input
  if (!isTrialField(field)) return { problem: 'This is no field of a trial.', at: 'value' }
  const { label } = CLAIMABLE_FIELDS[field]
  if (input.missing !== '' && input.texts.some((text) => text.trim() !== ''))
    return { problem: 'Give a value, or say why there is none, not both.', at: 'missing' }
  const read = input.missing === '' ? readTypedValue(field, input.texts, options) : null
  if (read && read.problem !== null) return { problem: `${label} ${read.problem}.`, at: 'value' }
  if (input.reference.trim() === '')
    return { problem: 'Name the source: a DOI, PMID, registry id or address.', at: 'reference' }
  return {
    proposal: {
      id: input.id,
      title: `${trialId}: ${label.toLowerCase()}`,
      summary: input.summary.trim(),
      source: { reference: input.reference.trim(), title: null, publishedOn: null },
      locator: input.place.trim() || null,
      passage: input.quote.trim() || null,
      items: [
        {
          entityType: 'trial',
          entityId: trialId,
          trialId: null,
          operation: 'edit',
          baseVersion: input.version,
          values: [
            {
              field,
              value: read ? read.value : null,
              missing: input.missing === '' ? null : input.missing,
              baseText: input.baseText || null,
              basis: 'curated',
              source: null,
              locator: null,
              passage: null,
              note: null,
              statedOn: null,
            },
          ],
        },
      ],
    },
  }
}

/** The fields of a trial itself, each of which can be proposed alone; in the order sources can speak of them. */
export const TRIAL_FIELDS: readonly Coded[] = Object.entries(CLAIMABLE_FIELDS).flatMap(
  ([value, { subject, label }]) => (subject === 'trial' ? [{ value, label }] : []),
)

/** Tells whether a text names a field of a trial itself, not of one of its administrations. */
export function isTrialField(name: string): name is ClaimableField {
  return isClaimableField(name) && CLAIMABLE_FIELDS[name].subject === 'trial'
}
