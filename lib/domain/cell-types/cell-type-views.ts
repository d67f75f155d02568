import { z } from 'zod'
import { classStatementSchema } from '../claims/class-statement-views'
import { productCardSchema } from '../products/product-views'
import { codedSchema } from '../shared/coded'
import { fieldViewSchema, sourceViewSchema, trialRowSchema } from '../trials/trial-views'

/** One cell type in the order of the tree; `depth` is 0 for a root. Counts include all descendants. */
export const cellTypeNodeSchema = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  depth: z.int(),
  trials: z.int(),
  products: z.int(),
})
export type CellTypeNode = z.infer<typeof cellTypeNodeSchema>

export const cellTypeListSchema = z.object({
  data: z.array(cellTypeNodeSchema),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type CellTypeList = z.infer<typeof cellTypeListSchema>

/** A cell type's own record; `ancestors` run from the root down, `children` are its direct ones. */
export const cellTypeRecordSchema = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  description: z.string().nullable(),
  ancestors: z.array(codedSchema),
  children: z.array(codedSchema),
  mappings: z.array(
    z.object({
      scheme: z.string(),
      code: z.string(),
      match: z.string(),
      isConfirmed: z.boolean(),
      note: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  fields: z.record(z.string(), fieldViewSchema), // by field: where each value comes from; only fields with anything to say
  statements: z.array(classStatementSchema),
  productIds: z.array(z.string()), // descendants included
  sources: z.array(sourceViewSchema),
})
export type CellTypeRecord = z.infer<typeof cellTypeRecordSchema>

export const cellTypeDetailSchema = cellTypeRecordSchema.omit({ productIds: true, children: true }).extend({
  children: z.array(cellTypeNodeSchema),
  products: z.array(productCardSchema),
  trials: z.object({ total: z.int(), data: z.array(trialRowSchema), query: z.string() }),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type CellTypeDetail = z.infer<typeof cellTypeDetailSchema>
