import { z } from 'zod'
import { missingReasonSchema } from '../shared/missing-schema'

/** What the rows of a table name, to be found in the atlas: registry numbers or other identifiers, slugs or names. */
export const tableLookupSchema = z.strictObject({
  kind: z.enum(['trial', 'product']),
  names: z.array(z.string().trim().min(1).max(200)).max(2_000, 'are more than 2,000 identifiers'),
  fields: z.array(z.string().max(60)).max(200), // only what the table speaks of travels
})
export type TableLookup = z.infer<typeof tableLookupSchema>

const shownSchema = z.object({
  value: z.unknown(),
  missing: missingReasonSchema.nullable(),
  text: z.string().nullable(), // canonical; null where nobody spoke of the field
})
/** The value shown of one field, as a table's cell is compared with it. */
export type ShownCell = z.infer<typeof shownSchema>

const shownFieldsSchema = z.record(z.string(), shownSchema) // by field; what nobody spoke of is absent

const identifierSchema = z.object({ registry: z.string(), value: z.string() })

/** A trial or product of the atlas that rows of a table are about, with what is shown of it. */
export const tableSubjectSchema = z.object({
  id: z.string(), // public id or slug
  label: z.string(), // title or name as shown
  version: z.int(),
  isWithdrawn: z.boolean(),
  identifiers: z.array(identifierSchema), // empty for a product
  fields: shownFieldsSchema,
  administrations: z.array(z.object({ id: z.string(), fields: shownFieldsSchema })), // in force, in order
})
export type TableSubject = z.infer<typeof tableSubjectSchema>

/** The things found, and for each name that means any of them which; several for a name that is not unique. */
export const tableSubjectsSchema = z.object({
  subjects: z.array(tableSubjectSchema),
  found: z.record(z.string(), z.array(z.string())),
})
export type TableSubjects = z.infer<typeof tableSubjectsSchema>
