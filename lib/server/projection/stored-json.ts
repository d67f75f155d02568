import { z } from 'zod'
import { missingReasonSchema } from '../../domain/shared/missing-schema'

// made once: making a schema costs more than reading with it
const textsSchema = z.array(z.string())
const reasonsSchema = z.record(z.string(), missingReasonSchema)

/** Reads a column that holds a JSON array of texts. */
export function textList(stored: string): string[] {
  return textsSchema.parse(JSON.parse(stored))
}

/** Reads a column that holds, by field name, why a value is missing. */
export function missingByField(stored: string) {
  return reasonsSchema.parse(JSON.parse(stored))
}
