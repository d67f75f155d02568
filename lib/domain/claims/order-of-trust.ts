import { parsePartialDate } from '../shared/partial-date'
import type { FieldStatement, StatementLevel } from './statement'

const LEVELS: Record<StatementLevel, number> = { curated: 0, primaryRegistry: 1, otherSource: 2, rule: 3 }

/**
 * Orders statements of one field by trust (DESIGN section 3): level, then the newest (curated claims by acceptance,
 * the rest by the date they bear, undated last), then the fixed order of sources. The last comparisons say nothing
 * about trust: they make the order total, so that the answer never depends on the order of reading.
 */
export function byTrust(left: FieldStatement, right: FieldStatement): number {
  return (
    LEVELS[left.level] - LEVELS[right.level] ||
    (left.level === 'curated' ? newestFirst(left.acceptedAt, right.acceptedAt) : 0) ||
    byDate(left, right) ||
    left.sourceRank - right.sourceRank ||
    compareTexts(left.canonicalText, right.canonicalText) ||
    compareTexts(identityOf(left), identityOf(right))
  )
}

/** Orders statements of one origin: newest dated first, undated last, then by trust. */
export function byDateThenTrust(left: FieldStatement, right: FieldStatement): number {
  return byDate(left, right) || byTrust(left, right)
}

function byDate(left: FieldStatement, right: FieldStatement): number {
  return newestFirst(firstDay(left.statedOn), firstDay(right.statedOn))
}

// a partial date counts as its first day
function firstDay(date: string | null): string | null {
  return date === null ? null : (parsePartialDate(date.slice(0, 10))?.earliest ?? null)
}

function newestFirst(left: string | null, right: string | null): number {
  return compareTexts(right ?? '', left ?? '')
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function identityOf(statement: FieldStatement): string {
  const { claimId, versionId, sourceId, originKey, locator, textAsGiven } = statement
  const { statedOn, acceptedAt, isInForce } = statement
  return JSON.stringify([
    [claimId, versionId, sourceId, originKey, locator, textAsGiven],
    [statedOn, acceptedAt, isInForce],
  ])
}
