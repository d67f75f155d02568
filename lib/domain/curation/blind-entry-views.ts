import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'
import { fieldControlSchema } from './field-control'
import { personViewSchema } from './proposal-views'

const blindStateSchema = z.enum(['open', 'comparing', 'adjudicated', 'cancelled'])

/** A field that can be, or was, asked for. `of` names its administration where the trial has several, else null. */
export const blindFieldViewSchema = z.object({
  key: z.string(),
  label: z.string(),
  of: z.string().nullable(),
  control: fieldControlSchema,
})
export type BlindFieldView = z.infer<typeof blindFieldViewSchema>

/** One curator's value of one field: in the reader's words, with its source. */
export const blindValueViewSchema = z.object({
  display: z.string(),
  missing: missingReasonSchema.nullable(),
  source: z.object({ id: z.string(), title: z.string(), url: z.string().nullable() }).nullable(),
  locator: z.string().nullable(),
  passage: z.string().nullable(),
})
export type BlindValueView = z.infer<typeof blindValueViewSchema>

export const blindEntryCardSchema = z.object({
  id: z.string(),
  trial: z.object({ id: z.string(), title: z.string() }),
  state: blindStateSchema,
  fields: z.int(),
  reason: z.string(),
  requestedBy: personViewSchema,
  createdAt: z.string(),
  entered: z.array(z.object({ by: personViewSchema, at: z.string() })), // in the order in which they were submitted
})
export type BlindEntryCard = z.infer<typeof blindEntryCardSchema>

/** Both values of one field, once both curators have submitted. */
export const blindComparisonSchema = z.object({
  key: z.string(),
  label: z.string(),
  of: z.string().nullable(),
  first: blindValueViewSchema,
  second: blindValueViewSchema,
  agrees: z.boolean(),
})
export type BlindComparison = z.infer<typeof blindComparisonSchema>

/**
 * A blinded entry as the viewer may see it. `own` are the viewer's own values, `comparison` is null until both curators
 * have submitted: until then nobody, whatever their role, is told anybody else's values.
 */
export const blindEntryDetailSchema = blindEntryCardSchema.extend({
  asked: z.array(blindFieldViewSchema),
  knownSources: z.array(z.object({ id: z.string(), title: z.string() })), // of the trial, to read from
  own: z.array(z.object({ key: z.string(), label: z.string(), value: blindValueViewSchema })).nullable(),
  comparison: z.object({ fields: z.array(blindComparisonSchema), agreeing: z.int(), of: z.int() }).nullable(),
  adjudication: z
    .object({ by: personViewSchema, at: z.string(), reason: z.string(), proposalId: z.string().nullable() })
    .nullable(),
  mayEnter: z.boolean(),
  whyNotEnter: z.string().nullable(),
  mayAdjudicate: z.boolean(),
  whyNotAdjudicate: z.string().nullable(),
  mayCancel: z.boolean(),
})
export type BlindEntryDetail = z.infer<typeof blindEntryDetailSchema>

/** Agreement of two blinded readings of one field over all trials compared so far. */
const fieldAgreementSchema = z.object({
  field: z.string(),
  label: z.string(),
  agreeing: z.int(),
  of: z.int(),
  kappa: z.union([
    z.object({ value: z.number(), why: z.null() }),
    z.object({ value: z.null(), why: z.string() }),
  ]),
})
export const blindAgreementSchema = z.object({
  fields: z.array(fieldAgreementSchema),
  trials: z.int(),
  agreeing: z.int(),
  of: z.int(),
})
export type BlindAgreement = z.infer<typeof blindAgreementSchema>
