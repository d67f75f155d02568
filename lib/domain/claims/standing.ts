import { agrees, type FieldTrees, isStated } from './disagreement'
import { byDateThenTrust } from './order-of-trust'
import type { FieldStatement, SaidOfField } from './statement'

/**
 * How one statement of a field stands to the value shown, in the reader's words. Of one record only the newest copy can
 * disagree: an older or undated copy of the same record is that, and no contradiction.
 */
export type Standing =
  | 'shown'
  | 'agrees'
  | 'disagrees'
  | 'older statement of the same record'
  | 'undated copy of the same record'
  | 'says nothing'
  | 'no longer in force'
  | 'not accepted'

/** Says how one statement of a field stands to its value shown. */
export function standingOf(statement: FieldStatement, said: SaidOfField, trees: FieldTrees): Standing {
  const { chosen } = said
  if (statement === chosen) return 'shown'
  if (!statement.isInForce) return statement.acceptedAt === null ? 'not accepted' : 'no longer in force'
  if (!isStated(statement)) return 'says nothing'
  if (chosen === null) return 'agrees' // a part of a list that nobody stated whole
  if (agrees(statement, chosen, trees)) return 'agrees'
  const newest = newestOfOrigin(statement, said.statements)
  if (newest === statement || agrees(statement, newest, trees)) return 'disagrees'
  return statement.statedOn === null
    ? 'undated copy of the same record'
    : 'older statement of the same record'
}

// an older copy that says what the newest copy of its record says stands as that one stands
function newestOfOrigin(statement: FieldStatement, all: readonly FieldStatement[]): FieldStatement {
  const ofOrigin = all.filter(
    (other) => other.originKey === statement.originKey && other.isInForce && isStated(other),
  )
  return ofOrigin.toSorted(byDateThenTrust)[0] ?? statement
}
