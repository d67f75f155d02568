import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'
import { partialDateTextSchema } from '../shared/partial-date-schema'
import { sayIssue } from '../shared/say-issue'
import { REQUIRED_FIELDS } from './required-fields'
import { CURATED_ENTITIES, type CuratedEntity, entityField } from './entity-fields'

/** The id of a draft and of the proposal made from it. */
export const ulidSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'is not an id')
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `is longer than ${String(most)} characters`)
const optionalWords = (most: number) => words(most).nullable().default(null)

/**
 * A source as a curator names it: one the atlas knows, or a reference to be read (a DOI, a PMID, a registry's number or
 * an address) with the title and date seen there.
 */
export const sourceChoiceSchema = z.union([
  z.strictObject({ sourceId: z.string().min(1) }),
  z.strictObject({
    reference: words(2_000).min(1, 'names no source'),
    title: optionalWords(500),
    publishedOn: partialDateTextSchema.nullable().default(null),
  }),
])
export type SourceChoice = z.infer<typeof sourceChoiceSchema>

/**
 * One proposed value. Exactly one of `value` and `missing` is set. `baseText` is the canonical text the author saw as
 * the value shown (null where there was none). `source` null means the proposal's own source.
 */
export const proposedValueSchema = z
  .strictObject({
    field: z.string().min(1),
    value: z.unknown(),
    missing: missingReasonSchema.nullable().default(null),
    baseText: z.string().nullable().default(null),
    basis: z.enum(['curated', 'secondary']).default('curated'),
    source: sourceChoiceSchema.nullable().default(null),
    locator: optionalWords(300),
    passage: optionalWords(4_000),
    note: optionalWords(2_000),
    statedOn: partialDateTextSchema.nullable().default(null),
  })
  .refine(({ value, missing }) => (value == null) !== (missing === null), {
    path: ['value'],
    message: 'is empty: give a value, or say why there is none',
  })
export type ProposedValue = z.infer<typeof proposedValueSchema>

const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** What a new thing is called until, and after, it is accepted. */
const NEW_IDS: Record<CuratedEntity, z.ZodType> = {
  trial: ulidSchema,
  administration: ulidSchema,
  statement: ulidSchema,
  source: ulidSchema,
  product: slugSchema,
  cellType: slugSchema,
  route: slugSchema,
  technique: slugSchema,
  condition: slugSchema,
}

/**
 * One thing a proposal changes. `entityId` is the public id of a trial, the slug or id of anything else; of a new trial
 * it is a ULID made with the draft, of a new administration the ULID it keeps. `trialId` names the trial an
 * administration belongs to (the entityId of its item where that trial is new too). `baseVersion` is the version the
 * author saw; null for what is new.
 */
export const proposalItemSchema = z
  .strictObject({
    entityType: z.enum(CURATED_ENTITIES),
    entityId: z.string().min(1).max(200),
    trialId: z.string().min(1).max(200).nullable().default(null),
    operation: z.enum(['create', 'edit', 'withdraw', 'reinstate']),
    baseVersion: z.int().min(1).nullable(),
    values: z.array(proposedValueSchema).max(200),
  })
  .superRefine((item, context) => {
    if (item.operation === 'create' && !NEW_IDS[item.entityType].safeParse(item.entityId).success)
      context.addIssue({
        code: 'custom',
        path: ['entityId'],
        message: `is no id for a new ${item.entityType}`,
      })
    if (item.operation === 'create')
      for (const field of REQUIRED_FIELDS[item.entityType])
        if (!item.values.some((given) => given.field === field && given.missing === null))
          context.addIssue({
            code: 'custom',
            path: ['values', field],
            message: 'is needed for something new',
          })
    item.values.forEach(({ field, value, missing }, at) => {
      const known = entityField(item.entityType, field)
      if (!known) {
        context.addIssue({
          code: 'custom',
          path: ['values', at, 'field'],
          message: `is no field of a ${item.entityType}`,
        })
        return
      }
      if (missing !== null || value == null) return
      const parsed = known.schema.safeParse(value)
      if (!parsed.success)
        for (const issue of parsed.error.issues)
          context.addIssue({
            code: 'custom',
            path: ['values', at, 'value', ...issue.path],
            message: sayIssue(issue),
          })
    })
  })
export type ProposalItem = z.infer<typeof proposalItemSchema>

/** A whole proposal as submitted: the ULID of its draft, its source asked once, and what it changes. */
export const proposalInputSchema = z.strictObject({
  id: ulidSchema,
  title: words(200).min(1, 'is empty: say in a few words what this proposal does'),
  summary: words(4_000).default(''),
  source: sourceChoiceSchema.nullable().default(null),
  locator: optionalWords(300),
  passage: optionalWords(4_000),
  items: z.array(proposalItemSchema).min(1, 'changes nothing').max(500),
})
export type ProposalInput = z.infer<typeof proposalInputSchema>

/**
 * Decides a submitted proposal, wholly or field by field. `version` is that of the proposal and `seenVersions` (by item)
 * that of each thing as the reviewer's page showed it: a thing that changed since blocks its own item only. An item
 * without values (withdraw, reinstate) is decided by `items`.
 */
export const decisionInputSchema = z.strictObject({
  id: ulidSchema,
  version: z.coerce.number().int().min(1),
  reason: words(2_000).min(1, 'is empty: the reason is shown in the history'),
  values: z.array(
    z.strictObject({
      claimId: z.string().min(1),
      decision: z.enum(['accept', 'reject']),
      reason: optionalWords(2_000),
    }),
  ),
  items: z
    .array(z.strictObject({ itemId: z.string().min(1), decision: z.enum(['accept', 'reject']) }))
    .default([]),
  seenVersions: z.record(z.string(), z.int().nullable()),
})
export type DecisionInput = z.infer<typeof decisionInputSchema>

/** Takes back one's own proposal. */
export const withdrawalInputSchema = z.strictObject({
  id: ulidSchema,
  version: z.coerce.number().int().min(1),
  reason: words(2_000).min(1, 'is empty: the reason is shown in the history'),
})
export type WithdrawalInput = z.infer<typeof withdrawalInputSchema>

/** A comment on a proposal, or on one of its values. */
export const commentInputSchema = z.strictObject({
  proposalId: ulidSchema,
  claimId: z.string().min(1).nullable().default(null),
  body: words(4_000).min(1, 'is empty'),
})
export type CommentInput = z.infer<typeof commentInputSchema>
