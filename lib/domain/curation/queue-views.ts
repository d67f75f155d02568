import { z } from 'zod'
import { personViewSchema } from './proposal-views'

/** The lists of the queue, in the order of its tabs. */
export const QUEUE_VIEWS = ['review', 'mine', 'drafts', 'disputed', 'incomplete', 'all'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** How many lines each list of the queue holds, and the two lists that have pages of their own. */
export const queueCountsSchema = z.object({
  review: z.int(),
  mine: z.int(),
  drafts: z.int(),
  disputed: z.int(),
  incomplete: z.int(),
  candidates: z.int(),
  blind: z.int(),
})
export type QueueCounts = z.infer<typeof queueCountsSchema>

/** A value somebody marked as disputed: it stays on screen, and waits for a better reading. */
export const disputedValueSchema = z.object({
  claimId: z.string(),
  trial: z.object({ id: z.string(), title: z.string() }),
  label: z.string(),
  value: z.string(),
  source: z.string(),
  reason: z.string().nullable(),
  by: personViewSchema.nullable(),
  at: z.string().nullable(),
})
export type DisputedValue = z.infer<typeof disputedValueSchema>

/** A trial in the atlas with fields nobody has captured yet. */
export const incompleteTrialSchema = z.object({
  trial: z.object({ id: z.string(), title: z.string() }),
  missing: z.array(z.string()), // labels of the fields
})
export type IncompleteTrial = z.infer<typeof incompleteTrialSchema>
