import { z } from 'zod'
import { codedSchema } from '../shared/coded'
import { missingReasonSchema } from '../shared/missing-schema'

const dateSchema = z.union([
  z.object({
    text: z.string(), // as precise as the source gives it: 2024, 2024-05, 2024-05-03
    earliest: z.string(),
    latest: z.string(), // the last day it may mean, inclusive
    type: z.enum(['ACTUAL', 'ESTIMATED']).nullable(), // null where the source does not say
  }),
  z.object({ missing: missingReasonSchema }),
])

const trialSchema = z.object({
  id: z.string(),
  title: z.string(),
  start: dateSchema,
  completion: dateSchema,
})

/**
 * One page of the trials of a selection by their start, whole or in groups: a line for each trial in each of its groups,
 * those without a start last. Of a field that is filtered only what is chosen and what stands below it has a group.
 */
export const timelineSchema = z.object({
  groups: z.array(
    z.object({
      value: codedSchema.nullable(), // null for the whole selection
      depth: z.int(), // trees: how many ancestors stand above it
      count: z.int(), // lines on all pages
      from: z.int(), // how many of its lines stand on earlier pages
      trials: z.array(trialSchema), // its lines on this page
    }),
  ),
  lines: z.int(), // on all pages
  page: z.int(),
  pageSize: z.int(),
  total: z.int(), // trials selected
  withoutStart: z.int(), // trials, not lines
  withoutGroup: z.int(), // trials with no value, nor a reason for it, in the field
  firstDay: z.string().nullable(), // of any date of the selection; null where there is none
  lastDay: z.string().nullable(),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type Timeline = z.infer<typeof timelineSchema>
export type TimelineGroup = Timeline['groups'][number]
export type TimelineTrial = z.infer<typeof trialSchema>
export type TimelineDate = z.infer<typeof dateSchema>
