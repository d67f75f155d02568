/**
 * An instant (ISO 8601, UTC) at which a record is looked at; null is now. What was accepted at that instant is in force,
 * what ended at it is not.
 */
export type Moment = string | null

/** Tells whether something with an acceptance and perhaps an end was in force then. */
export function isInForceAt(
  { acceptedAt, endedAt }: { acceptedAt: string | null; endedAt: string | null },
  moment: string,
): boolean {
  return acceptedAt !== null && acceptedAt <= moment && (endedAt === null || endedAt > moment)
}

/** The last instant of a calendar day, UTC: a record as of a day is what was in force at its end. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`
}
