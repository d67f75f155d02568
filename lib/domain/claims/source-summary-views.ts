import { z } from 'zod'

/** Sources that share licence and attribution: one set of data, or pages read one by one. */
export const sourceSetSchema = z.object({
  title: z.string(),
  kind: z.string(),
  url: z.string().nullable(),
  licence: z.string(),
  attribution: z.string().nullable(),
  sources: z.int(), // rows, records or pages
  facts: z.int(), // claims with a source of this set
  newestOn: z.string().nullable(), // newest date one of them bears or was read on
})
export type SourceSet = z.infer<typeof sourceSetSchema>

/** Pages of one site, read for single facts. */
export const sourceSiteSchema = z.object({
  site: z.string(),
  kinds: z.array(z.string()),
  pages: z.int(),
  facts: z.int(),
  newestOn: z.string().nullable(),
})
export type SourceSite = z.infer<typeof sourceSiteSchema>

/** Everything the atlas has read, by set of data, registry and site. */
export const sourceSummarySchema = z.object({
  sets: z.array(sourceSetSchema),
  registries: z.array(z.object({ registry: z.string(), records: z.int(), newestOn: z.string().nullable() })),
  sites: z.array(sourceSiteSchema),
  claims: z.object({ total: z.int(), curated: z.int(), secondary: z.int(), rule: z.int() }),
})
export type SourceSummary = z.infer<typeof sourceSummarySchema>
