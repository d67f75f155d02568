import { groupBy } from '../shared/group-by'
import type { MissingReason } from '../shared/missing'
import { type FieldTrees, isStated, originsDisagree } from './disagreement'
import { byTrust } from './order-of-trust'
import type { ChoiceReason, ProjectedField, Statement } from './statement'

/**
 * The one projection (DESIGN section 3): for every field of every subject, the value shown, its origin and whether
 * sources disagree. Trust goes curated claim, newest version of the primary registry's record, newest of the other
 * sources, rule; a silent statement passes on. If nothing has a value, NOT_REPORTED of a source that was read stands
 * before NOT_CAPTURED. One entry per subject and field with any statement, in order of first appearance; the result
 * does not depend on the order of the statements of a field.
 */
export function projectFields(statements: readonly Statement[], trees: FieldTrees): ProjectedField[] {
  // neither a field nor a kind of subject holds a space
  const groups = groupBy(
    statements,
    ({ subjectType, subjectId, field }) => `${field} ${subjectType} ${subjectId}`,
  )
  return [...groups.values()].map((group) => projectField(group, trees))
}

function projectField(group: readonly Statement[], trees: FieldTrees): ProjectedField {
  const [first] = group
  if (!first) throw new Error('A field without statements is not projected')
  const ordered = group.toSorted(byTrust)
  const inForce = ordered.filter((statement) => statement.isInForce)
  const stated = inForce.filter(isStated)
  const chosen = stated[0] ?? bestSilence(inForce)
  return {
    subjectType: first.subjectType,
    subjectId: first.subjectId,
    field: first.field,
    value: chosen?.value ?? null,
    missing: chosen ? chosen.missing : 'NOT_CAPTURED',
    chosen,
    reason: reasonFor(stated),
    disagrees: originsDisagree(inForce, trees),
    statements: chosen ? [chosen, ...ordered.filter((statement) => statement !== chosen)] : ordered,
  }
}

const SILENCES: readonly MissingReason[] = ['NOT_REPORTED', 'NOT_CAPTURED']

function bestSilence(inForce: readonly Statement[]): Statement | null {
  const [best] = SILENCES.flatMap((reason) => inForce.filter((statement) => statement.missing === reason))
  return best ?? null
}

function reasonFor(stated: readonly Statement[]): ChoiceReason {
  const [chosen] = stated
  if (!chosen) return 'nothingStated'
  if (chosen.level !== 'otherSource') return chosen.level
  const sources = stated.filter(({ level }) => level === 'otherSource')
  return sources.length === 1 ? 'onlySource' : 'newestOtherSource'
}
