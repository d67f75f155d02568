import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'
import { CURATED_ENTITIES } from './entity-fields'

/** A person as others see them: by public handle. `isMe` where it is the one who asks. */
export const personViewSchema = z.object({ handle: z.string(), isMe: z.boolean() })

const decisionStateSchema = z.enum(['proposed', 'accepted', 'rejected', 'superseded', 'withdrawn'])

export const commentViewSchema = z.object({
  id: z.string(),
  by: personViewSchema,
  at: z.string(),
  body: z.string(),
})
export type CommentView = z.infer<typeof commentViewSchema>

/** One line of the queue. */
export const proposalCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['submitted', 'decided', 'withdrawn']),
  author: personViewSchema,
  submittedAt: z.string(),
  decidedAt: z.string().nullable(),
  subjects: z.array(
    z.object({ entityType: z.enum(CURATED_ENTITIES), id: z.string(), label: z.string(), isNew: z.boolean() }),
  ), // the first few; a pasted table has hundreds
  things: z.int(), // how many there are
  values: z.int(),
  sources: z.int(),
  comments: z.int(),
  accepted: z.int(), // of the values, once decided
})
export type ProposalCard = z.infer<typeof proposalCardSchema>

/** One proposed value beside what is accepted now and what the registry says, each in the reader's words. */
export const proposedValueViewSchema = z.object({
  claimId: z.string(),
  field: z.string(),
  label: z.string(),
  acceptedNow: z.string().nullable(), // null where nothing is known; a missing value says its reason
  registrySays: z.string().nullable(), // null where no registry record speaks of it
  authorSaw: z.string().nullable(), // as far as its canonical text tells
  proposed: z.string(),
  missing: missingReasonSchema.nullable(),
  whyNotShown: z.string().nullable(), // why it would stand beside the value shown, not in its place, if accepted now
  basis: z.enum(['curated', 'secondary', 'rule']),
  source: z.object({ id: z.string(), title: z.string(), url: z.string().nullable(), kind: z.string() }),
  isOwnSource: z.boolean(), // set for this field, not the proposal's own
  locator: z.string().nullable(),
  passage: z.string().nullable(),
  note: z.string().nullable(),
  statedOn: z.string().nullable(),
  hasChangedMeanwhile: z.boolean(), // the value shown is no longer the one the author saw
  changedBy: z.string().nullable(), // handle of who changed it, where it is known
  state: decisionStateSchema,
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  comments: z.array(commentViewSchema),
})
export type ProposedValueView = z.infer<typeof proposedValueViewSchema>

export const proposalItemViewSchema = z.object({
  id: z.string(),
  entityType: z.enum(CURATED_ENTITIES),
  entityId: z.string(), // public id or slug, for links
  label: z.string(), // "NCT06138210", "Administration 2 of NCT06138210", "GD-iExo-003"
  operation: z.enum(['create', 'edit', 'withdraw', 'reinstate', 'merge', 'unmerge']),
  baseVersion: z.int().nullable(),
  currentVersion: z.int().nullable(), // what seenVersions answers with
  state: z.enum(['proposed', 'accepted', 'rejected', 'withdrawn']),
  values: z.array(proposedValueViewSchema),
})
export type ProposalItemView = z.infer<typeof proposalItemViewSchema>

/** A proposal as its author and its reviewers see it. */
export const proposalDetailSchema = proposalCardSchema.extend({
  version: z.int(),
  summary: z.string(),
  source: z.object({ id: z.string(), title: z.string(), url: z.string().nullable() }).nullable(),
  locator: z.string().nullable(),
  passage: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  isSelfReviewed: z.boolean(),
  items: z.array(proposalItemViewSchema),
  conversation: z.array(commentViewSchema),
  mayDecide: z.boolean(),
  whyNot: z.string().nullable(), // why the viewer may not decide, in a sentence
  mayWithdraw: z.boolean(),
})
export type ProposalDetail = z.infer<typeof proposalDetailSchema>

/** What a decision did: items that were blocked because the thing changed since stay open. */
export const decisionOutcomeSchema = z.object({
  accepted: z.int(),
  rejected: z.int(),
  blocked: z.array(z.object({ itemId: z.string(), label: z.string(), message: z.string() })),
})
export type DecisionOutcome = z.infer<typeof decisionOutcomeSchema>

/** Three sides of a clash: what the author saw, what stands now and who put it there, what the author typed. */
export const clashViewSchema = z.object({
  entityType: z.enum(CURATED_ENTITIES),
  entityId: z.string(),
  label: z.string(),
  baseVersion: z.int().nullable(),
  currentVersion: z.int().nullable(),
  changes: z.array(
    z.object({ by: z.string(), at: z.string(), version: z.int().nullable(), reason: z.string().nullable() }),
  ),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      now: z.string().nullable(),
      nowText: z.string().nullable(), // canonical text, the new baseText if the author goes on
      typed: z.string(),
      isClash: z.boolean(), // changed by both
    }),
  ),
})
export type ClashView = z.infer<typeof clashViewSchema>

export const PROPOSAL_VIEWS = ['mine', 'review', 'all'] as const
export const QUESTION_VIEWS = ['disputed', 'incomplete'] as const

/** One page of the queue; `counts` are those of every view without the search, questions included. */
export const proposalListSchema = z.object({
  data: z.array(proposalCardSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  counts: z.record(z.enum([...PROPOSAL_VIEWS, ...QUESTION_VIEWS]), z.int()),
  authors: z.array(z.string()), // handles, of the view before it is narrowed
})
export type ProposalList = z.infer<typeof proposalListSchema>
