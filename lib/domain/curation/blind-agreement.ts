import { CLAIMABLE_FIELDS, type ClaimableField } from '../claims/claimable-fields'
import { groupBy } from '../shared/group-by'
import type { BlindAgreement } from './blind-entry-views'
import { cohensKappa } from './kappa'

/** Two blinded readings of one field of one trial, by canonical text, the same person first wherever the pair recurs. */
export interface ReadingPair {
  trialId: number
  field: ClaimableField
  texts: readonly [string, string]
}

/**
 * Agreement of two blinded readings over all trials compared so far: per field n of m and Cohen's kappa, the fields in
 * the order of their list; the whole only as n of m, for categories of different fields have no common chance.
 */
export function blindAgreement(pairs: readonly ReadingPair[]): BlindAgreement {
  const byField = groupBy(pairs, ({ field }) => field)
  const fields = [...byField].map(([field, own]) => ({
    field,
    label: CLAIMABLE_FIELDS[field].label,
    agreeing: countAgreeing(own),
    of: own.length,
    kappa: cohensKappa(own.map(({ texts }) => texts)),
  }))
  const order = Object.keys(CLAIMABLE_FIELDS)
  return {
    fields: fields.toSorted((left, right) => order.indexOf(left.field) - order.indexOf(right.field)),
    trials: new Set(pairs.map(({ trialId }) => trialId)).size,
    agreeing: countAgreeing(pairs),
    of: pairs.length,
  }
}

function countAgreeing(pairs: readonly ReadingPair[]): number {
  return pairs.filter(({ texts: [first, second] }) => first === second).length
}
