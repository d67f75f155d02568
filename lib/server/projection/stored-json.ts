import { z } from 'zod'
import { missingReasonSchema } from '../../domain/shared/missing-schema'

/** Reads a column that holds a JSON array of texts. */
export function textList(stored: string): string[] {
  return z.array(z.string()).parse(JSON.parse(stored))
}

/** Reads a column that holds, by field name, why a value is missing. */
export function missingByField(stored: string) {
  return z.record(z.string(), missingReasonSchema).parse(JSON.parse(stored))
}
