/**
 * Why a value is missing (DESIGN section 1): the source is silent, nobody has looked or our copy lacks it, or the
 * question does not arise. A missing value can be filtered for and counted; it is never zero and never an empty cell.
 */
export const MISSING_REASONS = ['NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE'] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

export const MISSING_LABELS: Record<MissingReason, string> = {
  NOT_REPORTED: 'not reported',
  NOT_CAPTURED: 'not captured yet',
  NOT_APPLICABLE: 'not applicable',
}

/** Tells whether a filter or facet value is one of the three missing values. */
export function isMissingReason(value: string): value is MissingReason {
  return MISSING_REASONS.some((reason) => reason === value)
}
