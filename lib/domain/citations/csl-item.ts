import { z } from 'zod'
import { parsePartialDate } from '../shared/partial-date'

const dateSchema = z.object({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) })
const nameSchema = z.union([
  z.strictObject({ literal: z.string() }),
  z.strictObject({ family: z.string(), given: z.string().optional() }),
])

/** One reference as CSL-JSON (citationstyles.org, schema 1.0.2): the fields we fill. */
export const cslItemSchema = z.strictObject({
  id: z.string(),
  type: z.enum(['dataset', 'webpage', 'article-journal', 'document']),
  title: z.string(),
  author: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  number: z.string().optional(),
  version: z.string().optional(),
  issued: dateSchema.optional(),
  accessed: dateSchema.optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  PMID: z.string().optional(),
  note: z.string().optional(),
})
export type CslItem = z.infer<typeof cslItemSchema>
export type CslDate = z.infer<typeof dateSchema>

/** A partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) as CSL has it; undefined for anything else. */
export function cslDate(text: string | null): CslDate | undefined {
  if (text === null || parsePartialDate(text) === null) return undefined
  return { 'date-parts': [text.split('-').map(Number)] }
}

/** A CSL date as a partial date; empty for none. */
export function dateText(date: CslDate | undefined): string {
  const [year, ...rest] = date?.['date-parts'][0] ?? []
  if (year === undefined) return ''
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}

/** The names of a reference, each "Family, Given" or as it is. */
export function authorNames({ author = [] }: CslItem): string[] {
  return author.map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
  )
}
