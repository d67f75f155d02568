import { z } from 'zod'
import { personViewSchema } from './proposal-views'

/** A trial with fields that wait for somebody to look: disputed or overtaken by the registry, or not captured yet. */
export const questionCardSchema = z.object({
  id: z.string(), // public id
  title: z.string(),
  fields: z.array(
    z.object({
      subject: z.string(), // what is asked about: `trial`, or the id of one of its administrations
      field: z.string(),
      label: z.string(),
      why: z.enum(['disputed', 'stale', 'missing']),
      claimId: z.string().nullable(), // of the statement that is disputed or stale; the rest is null without one
      value: z.string().nullable(),
      registrySays: z.string().nullable(), // now, of a stale statement
      source: z.string().nullable(), // title
      reason: z.string().nullable(), // why it was disputed
      by: personViewSchema.nullable(), // who disputed it
      at: z.string().nullable(),
    }),
  ),
})
export type QuestionCard = z.infer<typeof questionCardSchema>
export type QuestionField = QuestionCard['fields'][number]

export const questionListSchema = z.object({
  data: z.array(questionCardSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
})
export type QuestionList = z.infer<typeof questionListSchema>

/** The fields a trial of the atlas is not complete without, in the order in which they are asked for. */
export const NEEDED_FIELDS = [
  'status',
  'phase',
  'condition',
  'cellType',
  'product',
  'route',
  'dose',
  'startedOn',
] as const
