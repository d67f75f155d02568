import type { Transaction } from '../db/handles'

/**
 * Gives the instant of a change (ISO 8601, UTC): now, but always later than the newest history entry. What is accepted at
 * it is in force from its own entry on and not at the entry before, even when two changes fall into one millisecond, a
 * command waited for its turn, or the clock was set back. Ask for it inside the transaction.
 */
export async function nextInstant(tx: Transaction): Promise<string> {
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { at: true } })
  return laterThan(last?.at ?? null)
}

/** Now, or the millisecond after the given instant where that is later. */
export function laterThan(instant: string | null): string {
  const after = instant === null ? 0 : Date.parse(instant) + 1
  return new Date(Math.max(Date.now(), after)).toISOString()
}
