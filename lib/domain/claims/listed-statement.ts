import { canonicalValueText } from '../curation/canonical-value'
import type { CuratedEntity } from '../curation/entity-fields'
import { claimRank } from './source-rank'
import type { FieldStatement } from './statement'

/** One part of a list that has a row and a source of its own: an alias, an identifier. `value` is the list of it alone. */
export interface ListedPart {
  field: string
  value: readonly unknown[]
  sourceId: string
  sourceKind: string
  originKey: string
}

/** Writes a part of a list as what its source says of the whole list. */
export function listedStatement(
  entity: CuratedEntity,
  { field, value, sourceId, sourceKind, originKey }: ListedPart,
): FieldStatement {
  return {
    field,
    value,
    missing: null,
    canonicalText: canonicalValueText(entity, field, { value, missing: null }),
    textAsGiven: null,
    locator: null,
    level: 'otherSource',
    originKey,
    sourceId,
    statedOn: null,
    sourceRank: claimRank(sourceKind, originKey),
    isInForce: true,
    acceptedAt: null,
    isDisputed: false,
    claimId: null,
    versionId: null,
    pickedFrom: null,
    ruleName: null,
    decision: null,
    passage: null,
    note: null,
  }
}
