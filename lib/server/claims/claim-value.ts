import type { Claim } from '../../../generated/prisma/client'

/** The value a stored claim states. */
export function claimValue({ value, missing }: Pick<Claim, 'value' | 'missing'>) {
  const read: unknown = value === null ? null : JSON.parse(value)
  return { value: read, missing }
}
