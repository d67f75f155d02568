import { z } from 'zod'
import { claimRowSchema, trialClaimsSchema } from '@/lib/domain/trials/claim-views'
import {
  crosstabSchema,
  trialDetailSchema,
  trialListSchema,
  trialRowSchema,
} from '@/lib/domain/trials/trial-views'
import { trialChartSchema } from '@/lib/domain/trials/trial-chart'
import { landscapeSchema } from '@/lib/domain/trials/landscape-views'
import { trialMapSchema } from '@/lib/domain/trials/map-views'
import { timelineSchema } from '@/lib/domain/trials/timeline-views'
import { cellTypeListSchema } from '@/lib/domain/cell-types/cell-type-views'
import { recordHistorySchema } from '@/lib/domain/history/history-views'
import { productDetailSchema, productListSchema } from '@/lib/domain/products/product-views'
import { frozenBodySchema } from '@/lib/domain/views/frozen-body'
import { changesSinceSchema, frozenViewListSchema } from '@/lib/domain/views/frozen-view-views'

const apiErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    requestId: z.string().optional(), // of a failure on our side
  }),
})

const SCHEMAS = {
  TrialRow: trialRowSchema,
  TrialList: trialListSchema,
  TrialDetail: trialDetailSchema,
  Crosstab: crosstabSchema,
  Landscape: landscapeSchema,
  Timeline: timelineSchema,
  TrialMap: trialMapSchema,
  TrialChart: trialChartSchema,
  ClaimRow: claimRowSchema,
  TrialClaims: trialClaimsSchema,
  CellTypeList: cellTypeListSchema,
  ProductList: productListSchema,
  ProductDetail: productDetailSchema,
  RecordHistory: recordHistorySchema,
  FrozenView: frozenBodySchema,
  FrozenViewList: frozenViewListSchema,
  ChangesSince: changesSinceSchema,
  Error: apiErrorSchema,
}
export type ComponentName = keyof typeof SCHEMAS

/** The JSON Schemas (2020-12, as OpenAPI 3.1 uses) of everything the API answers, from the schemas the code uses. */
export function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  )
}

/** Points at a component. */
export function reference(name: ComponentName): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` }
}
