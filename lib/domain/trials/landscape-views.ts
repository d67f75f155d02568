import { z } from 'zod'
import { codedSchema } from '../shared/coded'

const valueSchema = codedSchema.extend({ count: z.int(), own: z.int().optional() })
const gridSchema = z.array(z.array(z.int())) // [row][column]

/**
 * Counts of the selection for pairs of values of two fields, whole or split by the values of a third: one layer for each.
 * Of a field that is filtered only what is chosen and what stands below it is laid out: each cell is a selection of its
 * own. `participants` are those of the trials counted, long-term follow-ups left out, because who takes part in one took
 * part in an earlier study; `withNumber` is how many trials give them.
 */
export const landscapeSchema = z.object({
  rows: z.array(valueSchema),
  columns: z.array(valueSchema),
  layers: z.array(
    z.object({
      value: codedSchema.nullable(), // null for the whole selection
      total: z.int(),
      own: z.int().optional(), // trees: trials that state the value itself, not one below it
      rowCounts: z.array(z.int()),
      columnCounts: z.array(z.int()),
      trials: gridSchema,
      participants: gridSchema,
      withNumber: gridSchema,
    }),
  ),
  total: z.int(),
  participants: z.object({ total: z.int(), trialsWithoutNumber: z.int() }),
  followUps: z.object({ trials: z.int(), participants: z.int() }),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type Landscape = z.infer<typeof landscapeSchema>
export type LandscapeLayer = Landscape['layers'][number]
