import type { Moment } from '../../domain/claims/moment'

/** The condition under which a row with `acceptedAt` and `endedAt` is in force then. */
export function inForceAt(moment: Moment) {
  if (moment === null) return { endedAt: null }
  return { acceptedAt: { lte: moment }, OR: [{ endedAt: null }, { endedAt: { gt: moment } }] }
}
