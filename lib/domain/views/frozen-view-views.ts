import { z } from 'zod'

/** What a list says of a frozen view. */
export const frozenViewHeadSchema = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(), // what its filters selected, in the words of that day
  query: z.string(), // its filters in their one spelling
  rows: z.int(),
  dataVersion: z.int(),
  dataDate: z.string(), // newest date of the data then; empty in an empty atlas
  frozenAt: z.string(),
  frozenBy: z.string(), // public handle as it was
  sha256: z.string(), // of the JSON file, as the atlas keeps it
})
export type FrozenViewHead = z.infer<typeof frozenViewHeadSchema>

/** One page of the frozen views, newest first. */
export const frozenViewListSchema = z.object({
  data: z.array(frozenViewHeadSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
})
export type FrozenViewList = z.infer<typeof frozenViewListSchema>

const namedTrialSchema = z.object({ id: z.string(), title: z.string() })
const saidChangeSchema = z.object({
  field: z.string(), // a column key
  label: z.string(),
  from: z.string(),
  to: z.string(),
})
export type SaidChange = z.infer<typeof saidChangeSchema>

const changedTrialSchema = namedTrialSchema.extend({ changes: z.array(saidChangeSchema) })

/** Why a trial is not selected any more: it says something else, or is not shown by itself. */
const goneTrialSchema = changedTrialSchema.extend({
  why: z.enum(['fitsNoMore', 'withdrawn', 'merged']),
  mergedInto: z.string().nullable(),
})
export type GoneTrial = z.infer<typeof goneTrialSchema>

/** What changed in a frozen view since: trials in and out of its selection, and values of those in both. */
export const changesSinceSchema = z.object({
  dataVersion: z.int(), // of today
  total: z.int(), // trials its filters select today
  problems: z.array(z.string()), // why its filters cannot all be asked today; then nothing is said of trials in and out
  came: z.array(namedTrialSchema), // the first of them
  cameTotal: z.int(),
  went: z.array(goneTrialSchema),
  changed: z.array(changedTrialSchema),
})
export type ChangesSince = z.infer<typeof changesSinceSchema>
