/** What is asked of a claim row: enough to tell which of two copies of one record is the older. */
interface DatedClaim {
  entityId: string
  field: string
  originKey: string
  statedOn: string | null
  note: string | null
  textAsGiven: string
}

/**
 * Finds the claims whose own page, or a newer copy, says that they are of an older version of the same record, where
 * their date alone would let them win: an undated older copy beside an undated newer one, or a dated older one. They
 * are kept, superseded: the record has moved on.
 */
export function findSuperseded<C extends DatedClaim>(claims: readonly C[]): Set<C> {
  const isOlder = (claim: C, other: C) =>
    isSameQuestion(claim, other) && (isNotedOlder(claim) ? !isNotedOlder(other) : namesAsOlder(other, claim))
  return new Set(
    claims.filter((claim) =>
      claims.some((other) => other !== claim && isOlder(claim, other) && !isDatedLater(other, claim)),
    ),
  )
}

function isSameQuestion(left: DatedClaim, right: DatedClaim): boolean {
  return left.entityId === right.entityId && left.field === right.field && left.originKey === right.originKey
}

// "older version 2024-05-27" stands at the newer copy and tells what the older one said
function isNotedOlder({ note }: DatedClaim): boolean {
  return /^(?:(?:estimated|anticipated), )?(?:older (?:version(?! \d)|stored copy|estimate|outcome time frame)|earlier snapshot)\b/.test(
    note ?? '',
  )
}

// "older copies: UNKNOWN" stands at the newer copy
function namesAsOlder({ note }: DatedClaim, { textAsGiven }: DatedClaim): boolean {
  return note === `older copies: ${textAsGiven}`
}

function isDatedLater(one: DatedClaim, other: DatedClaim): boolean {
  return one.statedOn !== null && one.statedOn > (other.statedOn ?? '')
}
