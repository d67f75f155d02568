import { z } from 'zod'

/** One field that an entry changed, or in which two versions differ, in the reader's words. Null is "nothing known". */
export const historyChangeSchema = z.object({
  field: z.string(),
  label: z.string(),
  about: z.string().nullable(), // "Administration 2"; null is the record itself
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type HistoryChange = z.infer<typeof historyChangeSchema>

/** One line of the history of a record: who did what, when and why. */
export const historyEntrySchema = z.object({
  seq: z.int().nullable(), // in the trail of the whole atlas; null for the line of what came before the trail
  at: z.string(),
  by: z.string(), // public handle as it was
  action: z.string(),
  what: z.string(), // the action in words
  version: z.int().nullable(), // of the record after it; null where it has none, such as a comment
  reason: z.string().nullable(),
  origin: z.string().nullable(), // where it came in: web, api, command, import
  proposal: z.object({ id: z.string(), title: z.string(), by: z.string() }).nullable(),
  changes: z.array(historyChangeSchema),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** A version of a record: the last entry that left it. `at` null is the version before the first entry. */
export const historyVersionSchema = z.object({
  version: z.int(),
  at: z.string(),
  by: z.string(),
})
export type HistoryVersion = z.infer<typeof historyVersionSchema>

/** Two versions side by side: only the fields in which they differ. */
export const versionComparisonSchema = z.object({
  from: historyVersionSchema,
  to: historyVersionSchema,
  changes: z.array(historyChangeSchema),
})
export type VersionComparison = z.infer<typeof versionComparisonSchema>

/** Everything that happened to one record, newest first. */
export const recordHistorySchema = z.object({
  entityType: z.enum(['trial', 'product', 'cellType']),
  id: z.string(), // public id or slug
  title: z.string(),
  state: z.string().nullable(), // "Withdrawn", "Merged into NCT01234567"; null where it stands as it is
  version: z.int(),
  versions: z.array(historyVersionSchema), // newest first
  entries: z.array(historyEntrySchema),
  comparison: versionComparisonSchema.nullable(), // of the two versions asked for
})
export type RecordHistory = z.infer<typeof recordHistorySchema>
export type HistoricEntity = RecordHistory['entityType']
