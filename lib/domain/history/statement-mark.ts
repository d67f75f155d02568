import { z } from 'zod'

const markSchema = z.union([
  z.strictObject({ claimId: z.string(), isDisputed: z.boolean() }),
  z.strictObject({ claimId: z.string(), isShown: z.literal(false) }),
])

/**
 * What an entry tells of one statement where the value shown is not what changed: it was marked as disputed or no longer
 * is, or it was accepted and another stays shown.
 */
export type StatementMark = z.infer<typeof markSchema>

/** Reads one side of a change as a mark of a statement; null where it is a value. */
export function readMark(value: unknown): StatementMark | null {
  return markSchema.safeParse(value).data ?? null
}

/** Says what a mark means for a statement, named by what it says where that is known. */
export function sayMark(mark: StatementMark, says: string | null): string {
  const named = says === null ? '' : `“${says}”: `
  if ('isShown' in mark) return `${named}accepted as a further statement; the value shown stays`
  return `${named}${mark.isDisputed ? 'disputed' : 'not disputed'}`
}
