import { z } from 'zod'
import { classStatementSchema } from '../claims/class-statement-views'
import { codedSchema } from '../shared/coded'
import { missingReasonSchema } from '../shared/missing-schema'
import {
  administrationViewSchema,
  fieldViewSchema,
  sourceViewSchema,
  trialRowSchema,
} from '../trials/trial-views'

/** One line of the product list. `trials` counts the trials of the default view in which it is given. */
export const productCardSchema = z.object({
  id: z.string(),
  name: z.string(),
  isFamily: z.boolean(),
  family: codedSchema.nullable(),
  aliases: z.array(z.string()),
  cellType: codedSchema.nullable(),
  startingMaterial: codedSchema.nullable(),
  entity: codedSchema.nullable(),
  donor: codedSchema.nullable(),
  developer: z.string().nullable(),
  trials: z.int(),
})
export type ProductCard = z.infer<typeof productCardSchema>

export const productListSchema = z.object({
  data: z.array(productCardSchema),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type ProductList = z.infer<typeof productListSchema>

/**
 * Whether the atlas holds a trial of a family in its indication: counted over the trials as shown, never written by
 * hand. `undetermined` are trials of the indication with the family's cell type whose starting material is not known.
 * The three queries are those of /trials that give each number.
 */
export const familyTrialsSchema = z.object({
  indication: codedSchema,
  sentence: z.string(),
  inIndication: z.int(),
  inOtherConditions: z.int(),
  undetermined: z.int(),
  atlasTotal: z.int(),
  dataDate: z.string(),
  queries: z.object({ family: z.string(), inIndication: z.string(), undetermined: z.string() }),
})
export type FamilyTrials = z.infer<typeof familyTrialsSchema>

/** What is known of a product beside its trials. `missing` says why a value is null, by the value's name. */
export const productRecordSchema = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  isFamily: z.boolean(),
  isWithdrawn: z.boolean(), // it stays readable, in no list
  description: z.string().nullable(),
  family: codedSchema.nullable(),
  members: z.array(codedSchema),
  cellType: codedSchema.nullable(),
  cellTypeText: z.string().nullable(),
  startingMaterial: codedSchema.nullable(),
  cellLine: z.string().nullable(),
  donor: codedSchema.nullable(),
  entity: codedSchema.extend({ isCellFree: z.boolean() }).nullable(),
  modification: z.string().nullable(),
  presentation: z.string().nullable(),
  preservation: z.string().nullable(),
  identity: z.string().nullable(),
  viability: z.string().nullable(),
  potency: z.string().nullable(),
  passage: z.string().nullable(),
  developer: z.string().nullable(),
  indication: codedSchema.nullable(),
  missing: z.record(z.string(), missingReasonSchema),
  aliases: z.array(z.object({ name: z.string(), sourceNumber: z.int().nullable() })),
  fields: z.record(z.string(), fieldViewSchema), // by field: where each value comes from; only fields with anything to say
  administrations: z.array(administrationViewSchema.extend({ trialId: z.string(), trialTitle: z.string() })),
  statements: z.array(classStatementSchema),
  sources: z.array(sourceViewSchema),
})
export type ProductRecord = z.infer<typeof productRecordSchema>

export const productDetailSchema = productRecordSchema.extend({
  trials: z.object({ total: z.int(), data: z.array(trialRowSchema), query: z.string() }),
  familyTrials: familyTrialsSchema.nullable(),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type ProductDetail = z.infer<typeof productDetailSchema>
