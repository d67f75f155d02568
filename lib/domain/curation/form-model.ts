import { z } from 'zod'
import type { MissingReason } from '../shared/missing'
import { missingReasonSchema } from '../shared/missing-schema'
import { CURATED_ENTITIES, type CuratedEntity } from './entity-fields'
import { EMPTY_TYPED, typedSchema } from './form-typed'

/**
 * A source as it stands in the form: one the atlas knows, or a reference as pasted, with what was read there. `place` is
 * a page, table or heading; `quote` the source's own words.
 */
export const sourceEntrySchema = z.strictObject({
  choice: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('known'), sourceId: z.string(), title: z.string() }),
    z.strictObject({
      kind: z.literal('reference'),
      reference: z.string(),
      title: z.string(),
      publishedOn: z.string(),
    }),
  ]),
  place: z.string(),
  quote: z.string(),
  isSecondary: z.boolean(), // a mirror, review or news report: basis `secondary`
})
export type SourceEntry = z.infer<typeof sourceEntrySchema>

export const NO_SOURCE: SourceEntry = { choice: { kind: 'none' }, place: '', quote: '', isSecondary: false }

/** What was typed into one field. With `missing` the field says why it has no value. `source` null = the proposal's. */
export const entrySchema = z.strictObject({
  typed: typedSchema,
  missing: missingReasonSchema.nullable(),
  source: sourceEntrySchema.nullable(),
})
export type Entry = z.infer<typeof entrySchema>

/** One thing in the form. Only fields somebody touched have an entry; the others show what the record says. */
export const formItemSchema = z.strictObject({
  entityType: z.enum(CURATED_ENTITIES),
  entityId: z.string(),
  trialId: z.string().nullable(), // of an administration: the entityId of its trial
  operation: z.enum(['create', 'edit', 'withdraw']),
  baseVersion: z.int().nullable(),
  entries: z.record(z.string(), entrySchema),
})
export type FormItem = z.infer<typeof formItemSchema>

/** The whole form as a draft keeps it: what was typed, never a copy of the record. */
export const proposalFormSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: z.string(),
  items: z.array(formItemSchema),
  source: sourceEntrySchema,
  summary: z.string(),
})
export type ProposalForm = z.infer<typeof proposalFormSchema>

/** Tells whether nothing was typed into a form that would be worth keeping: what was only opened or added empty is nothing. */
export function holdsNothing({ items, source, summary }: ProposalForm): boolean {
  return (
    isBlankSource(source) &&
    summary.trim() === '' &&
    items.every(({ operation, entries }) => {
      const touched = Object.values(entries)
      return operation === 'create' ? touched.every(isBlank) : operation === 'edit' && touched.length === 0
    })
  )
}

function isBlank({ typed, missing, source }: Entry): boolean {
  const isTyped = JSON.stringify(typed) !== JSON.stringify(EMPTY_TYPED[typed.kind])
  return !isTyped && missing === null && (source === null || isBlankSource(source))
}

function isBlankSource({ choice, place, quote }: SourceEntry): boolean {
  return choice.kind === 'none' && place.trim() === '' && quote.trim() === ''
}

/** What the record shows of one field; `display` is null where there is no value. */
export interface RecordField {
  value: unknown
  missing: MissingReason | null
  display: string | null
  canonicalText: string | null
  origin: string | null // where the shown value comes from, in words
}

/** A thing as it is now. A field nobody said anything about is absent. */
export interface RecordThing {
  entityType: CuratedEntity
  entityId: string
  label: string
  version: number
  fields: Record<string, RecordField>
}

export type RecordThings = readonly RecordThing[]

/** Finds the record behind an item of the form; null for what is new. */
export function recordOf(
  records: RecordThings,
  item: Pick<FormItem, 'entityType' | 'entityId'>,
): RecordThing | null {
  return (
    records.find(
      ({ entityType, entityId }) => entityType === item.entityType && entityId === item.entityId,
    ) ?? null
  )
}
