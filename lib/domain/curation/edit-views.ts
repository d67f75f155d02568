import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'
import { sourceViewSchema, statementViewSchema } from '../trials/trial-views'
import { CURATED_ENTITIES } from './entity-fields'

/** One field of a thing as its form begins: the value shown now, in all forms the form needs. */
export const editFieldSchema = z.object({
  field: z.string(),
  label: z.string(),
  value: z.unknown(), // fits the field's schema; null where it is missing
  display: z.string().nullable(), // null where it is missing
  canonicalText: z.string().nullable(), // what a proposal gives back as `baseText`; null where nothing was ever said
  missing: missingReasonSchema.nullable(),
  why: z.string().nullable(), // why this value is shown, of trials and administrations
  disagrees: z.boolean(),
  statements: z.array(statementViewSchema), // everything said of it, of trials and administrations
})
export type EditField = z.infer<typeof editFieldSchema>

const editFieldsSchema = z.record(z.string(), editFieldSchema)

/** A thing as it is edited: every field that can be proposed of it, said or not, and the version a proposal starts from. */
export const editRecordSchema = z.object({
  entityType: z.enum(CURATED_ENTITIES),
  id: z.string(), // public id, slug or id, as proposals name it
  label: z.string(),
  version: z.int(),
  isWithdrawn: z.boolean(),
  fields: editFieldsSchema,
  administrations: z.array(z.object({ id: z.string(), label: z.string(), fields: editFieldsSchema })), // of a trial
  identifiers: z.array(
    z.object({
      registry: z.string(),
      value: z.string(),
      role: z.enum(['primary', 'secondary', 'alias']),
    }),
  ), // of a trial
  sources: z.array(sourceViewSchema), // that the statements name, by number
})
export type EditRecord = z.infer<typeof editRecordSchema>

/** A source the atlas has, to be picked again. */
export const sourceOptionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  doi: z.string().nullable(),
  pmid: z.string().nullable(),
  publishedOn: z.string().nullable(),
})
export type SourceOption = z.infer<typeof sourceOptionSchema>

const termSchema = z.object({
  value: z.string(),
  label: z.string(),
  parent: z.string().optional(),
  hint: z.string().optional(), // what tells it from its neighbours: a code, what a product is made of
  words: z.string().optional(), // other names it is found by
})
/** One term a picker offers. */
export type PickerTerm = z.infer<typeof termSchema>
const termsSchema = z.array(termSchema)

/** What pickers offer, by the field that takes it; trees carry the parent, and a product its family. */
export const vocabulariesSchema = z.object({
  product: termsSchema,
  family: termsSchema,
  cellType: termsSchema,
  startingMaterial: termsSchema,
  entity: termsSchema,
  donor: termsSchema,
  route: termsSchema,
  technique: termsSchema,
  condition: termsSchema,
  conditionArea: termsSchema,
  stageStated: termsSchema,
  country: termsSchema,
  status: termsSchema,
  phase: termsSchema,
  studyType: termsSchema,
  studyRole: termsSchema,
  sponsorClass: termsSchema,
  registry: termsSchema,
  allocation: termsSchema,
  interventionModel: termsSchema,
  masking: termsSchema,
  primaryPurpose: termsSchema,
  sex: termsSchema,
  comparator: termsSchema,
})
export type Vocabularies = z.infer<typeof vocabulariesSchema>
