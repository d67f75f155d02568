import type { MissingReason } from '../../domain/shared/missing'
import type { Claim } from '../../../generated/prisma/client'
import { claimValue } from '../claims/claim-value'
import type { ShownValue } from './shown-values'

/** One field of a history entry: a missing value is told as its reason. */
export interface ToldChange {
  field: string
  from: unknown
  to: unknown
}

/** What a claim puts in place of what was shown, as the history tells it. */
export function toldChange(field: string, before: ShownValue | null, claim: Claim): ToldChange {
  return { field, from: before ? told(before) : null, to: told(claimValue(claim)) }
}

function told({ value, missing }: { value: unknown; missing: MissingReason | null }): unknown {
  return missing ?? value
}
