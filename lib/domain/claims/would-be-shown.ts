import { isStated } from './disagreement'
import { byTrust } from './order-of-trust'
import type { FieldStatement } from './statement'

/**
 * Says why a proposed statement would not be the one shown if it were accepted, given the one shown now; null where it
 * would be. For the reviewer, before deciding.
 */
export function whyNotShown(proposed: FieldStatement, shown: FieldStatement | null): string | null {
  if (shown === null || !isStated(shown)) return null
  if (!isStated(proposed))
    return 'Would not be shown: it says that nothing is known, and another source states a value.'
  if (proposed.level === 'curated' || byTrust(proposed, shown) < 0) return null
  return `Would not be shown: a secondary source ranks below ${RANKS[shown.level]}. It would stand beside it.`
}

const RANKS: Record<FieldStatement['level'], string> = {
  curated: 'what a curator read in a primary source',
  primaryRegistry: 'the record of the primary registry',
  otherSource: 'a newer or nearer one',
  rule: 'it',
}
