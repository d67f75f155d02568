import { z } from 'zod'

/** The lists of the queue, in the order of its tabs. */
export const QUEUE_VIEWS = ['review', 'mine', 'drafts', 'disputed', 'incomplete', 'all'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** How many lines each list of curation holds for the viewer. */
export const queueCountsSchema = z.object({
  review: z.int(),
  mine: z.int(),
  drafts: z.int(),
  disputed: z.int(),
  incomplete: z.int(),
  all: z.int(),
  candidates: z.int(),
  blind: z.int(), // that wait for a reading or a decision
  withdrawn: z.int(), // trials
})
export type QueueCounts = z.infer<typeof queueCountsSchema>
