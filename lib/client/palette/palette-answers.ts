import { z } from 'zod'

// What the palette reads of what the API answers.
export const trialsSchema = z.object({ data: z.array(z.object({ id: z.string(), title: z.string() })) })
export const cellTypesSchema = z.object({
  data: z.array(z.object({ id: z.string(), name: z.string(), trials: z.int() })),
})
export const productsSchema = z.object({
  data: z.array(
    z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()), trials: z.int() }),
  ),
})
