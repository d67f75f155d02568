import { isStated } from './disagreement'
import { isChosenByHand } from './chosen-by-hand'
import { displayDate } from './display-date'
import { isRegistryOrigin, originLabel } from './origin'
import type { ChoiceReason, FieldStatement, SaidOfField } from './statement'

/**
 * Says in one or two sentences why the shown value is the one shown: the step of the order of trust that decided, the
 * origin and its date, and what is still wanting.
 */
export function whyShown(said: SaidOfField & { reason: ChoiceReason }): string {
  const { chosen, reason } = said
  if (!chosen) return 'No source in force says anything about this.'
  const dated = chosen.statedOn === null ? 'undated' : displayDate(chosen.statedOn.slice(0, 10))
  switch (reason) {
    case 'curated':
      return isChosenByHand(said)
        ? choice(chosen, dated)
        : `A curator read it in a primary source (${dated}).`
    case 'primaryRegistry':
      return `Newest version of the ${originLabel(chosen.originKey)} (${dated}).`
    case 'rule':
      return `Only derived, by ${originLabel(chosen.originKey)}; no source states it.`
    case 'nothingStated':
      return silence(chosen)
    case 'onlySource':
      return `The only source that states it: ${originLabel(chosen.originKey)} (${dated}). ${WANTING}`
    case 'newestOtherSource':
      return `${newestOf(said.statements, chosen, dated)} ${WANTING}`
  }
}

function choice({ decision, originKey }: FieldStatement, dated: string): string {
  const reason = decision?.reason == null ? '' : `: “${decision.reason}”`
  return `Chosen by ${decision?.by ?? 'a reviewer'}${reason}. Stated by ${originLabel(originKey)} (${dated}).`
}

/** What a value that nobody read in a primary source still wants. */
export const WANTING = 'No primary-source reading yet.'

function newestOf(statements: readonly FieldStatement[], chosen: FieldStatement, dated: string): string {
  if (chosen.statedOn === null) return `First of the undated sources: ${originLabel(chosen.originKey)}.`
  if (isRegistryOrigin(chosen.originKey) && chosen.versionId === null)
    return `Newest dated copy of the ${originLabel(chosen.originKey)} (${dated}).`
  return `Newest dated of ${String(countOrigins(statements))} sources: ${originLabel(chosen.originKey)} (${dated}).`
}

function countOrigins(statements: readonly FieldStatement[]): number {
  const stated = statements.filter((statement) => statement.isInForce && isStated(statement))
  return new Set(stated.map(({ originKey }) => originKey)).size
}

function silence(chosen: FieldStatement): string {
  return chosen.missing === 'NOT_REPORTED'
    ? `Read, and silent: ${originLabel(chosen.originKey)} does not report it.`
    : 'Nobody has looked yet, or our copy of the source lacks it.'
}
