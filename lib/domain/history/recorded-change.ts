import { z } from 'zod'

const recordedChangesSchema = z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))

/** One field of a trail entry, as stored: values as JSON, a missing value as its reason, null for nothing known. */
export interface RecordedChange {
  field: string
  from: unknown
  to: unknown
}

/** Reads the changes of a trail entry. */
export function readChanges(stored: string): RecordedChange[] {
  return recordedChangesSchema
    .parse(JSON.parse(stored))
    .map(({ field, from, to }) => ({ field, from: from ?? null, to: to ?? null }))
}
