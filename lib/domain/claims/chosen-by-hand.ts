import type { FieldStatement, SaidOfField } from './statement'

/**
 * Tells whether the value shown is what a reviewer picked, or brought back, of what another statement says: then nobody
 * read it anew, and who chose it is why it is shown.
 */
export function isChosenByHand({ chosen, statements }: SaidOfField): boolean {
  if (chosen?.level !== 'curated' || chosen.decision === null) return false
  return chosen.pickedFrom !== null || statements.some((statement) => isRepeated(statement, chosen))
}

/** The statements of a field without those the chosen one says again from the same source: each is listed once. */
export function withoutRepeated({ chosen, statements }: SaidOfField): FieldStatement[] {
  return statements.filter((statement) => !chosen || !isRepeated(statement, chosen))
}

// one that ended or is disputed has a story of its own, and stays
function isRepeated(statement: FieldStatement, chosen: FieldStatement): boolean {
  if (statement === chosen || chosen.level !== 'curated' || !statement.isInForce || statement.isDisputed)
    return false
  return statement.sourceId === chosen.sourceId && statement.canonicalText === chosen.canonicalText
}
