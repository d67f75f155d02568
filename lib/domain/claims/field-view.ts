import { z } from 'zod'
import type { Coded } from '../shared/coded'
import { MISSING_LABELS } from '../shared/missing'
import type { FieldView, StatementView } from '../trials/trial-views'
import { withoutRepeated } from './chosen-by-hand'
import { CLAIMABLE_FIELDS } from './claimable-fields'
import type { FieldTrees } from './disagreement'
import { displayValue, type LabelOf } from './display-value'
import { originLabel } from './origin'
import type { SourceNumbering } from './source-numbering'
import { standingOf } from './standing'
import type { FieldStatement, ProjectedField, SaidOfField } from './statement'
import { whyShown } from './why-shown'

/** What the writing of fields needs beside the fields themselves. */
export interface FieldViewing {
  labelOf: LabelOf
  trees: FieldTrees
  numbering: SourceNumbering
}

/** Writes one projected field for reading, with everything said about it; its sources are numbered as they are met. */
export function fieldView(projected: ProjectedField, viewing: FieldViewing): FieldView {
  const { field, chosen, missing } = projected
  const said = { chosen, statements: projected.statements }
  const statements = withoutRepeated(said).map((statement) => {
    const { value, missing: silent } = statement
    const display = silent ? MISSING_LABELS[silent] : displayValue(field, value, viewing.labelOf)
    return statementView(statement, { ...said, display }, viewing)
  })
  return {
    field,
    label: CLAIMABLE_FIELDS[field].label,
    display: chosen && missing === null ? displayValue(field, chosen.value, viewing.labelOf) : null,
    values: chosen && missing === null ? codedValues(projected, viewing.labelOf) : [],
    missing,
    sourceNumber: chosen && viewing.numbering.numberOf(chosen.sourceId),
    why: whyShown(projected),
    disagrees: projected.disagrees,
    distinctValues: countDistinct(projected.statements),
    statements,
  }
}

/** Writes one statement for reading, by how it stands to everything said of its field; `display` is its value in words. */
export function statementView(
  statement: FieldStatement,
  said: SaidOfField & { display: string },
  { trees, numbering }: Pick<FieldViewing, 'trees' | 'numbering'>,
): StatementView {
  const { missing, claimId, versionId, canonicalText, textAsGiven, locator, passage, note } = statement
  return {
    claimId,
    versionId,
    display: said.display,
    canonicalText,
    missing,
    textAsGiven,
    basis: basisOf(statement),
    origin: originLabel(statement.originKey),
    sourceId: statement.sourceId,
    sourceNumber: numbering.numberOf(statement.sourceId),
    locator,
    passage,
    note,
    statedOn: statement.statedOn,
    isShown: statement === said.chosen,
    isDisputed: statement.isDisputed,
    decision: statement.decision,
    standing: standingOf(statement, said, trees),
  }
}

/** How many different values are in force among everything said of a field. */
export function countDistinct(statements: readonly FieldStatement[]): number {
  const stated = statements.filter(({ isInForce, missing }) => isInForce && missing === null)
  return new Set(stated.map(({ canonicalText }) => canonicalText)).size
}

function basisOf({ versionId, level }: FieldStatement): StatementView['basis'] {
  if (versionId !== null) return 'registry'
  return level === 'curated' || level === 'rule' ? level : 'secondary'
}

const codesSchema = z.union([
  z.array(z.string()),
  z.string().transform((code) => [code]),
  z.object({ code: z.string().nullable() }).transform(({ code }) => (code === null ? [] : [code])),
  z
    .array(z.object({ code: z.string().nullable() }))
    .transform((terms) => terms.flatMap(({ code }) => (code === null ? [] : [code]))),
])

const CODED_FIELDS: ReadonlySet<string> = new Set([
  'cellType',
  'startingMaterial',
  'donor',
  'entity',
  'condition',
  'country',
  'product',
  'route',
  'technique',
  'status',
])

function codedValues({ field, chosen }: ProjectedField, labelOf: LabelOf): Coded[] {
  if (!CODED_FIELDS.has(field)) return []
  const codes = codesSchema.safeParse(chosen?.value)
  return codes.success ? codes.data.map((value) => ({ value, label: labelOf(field, value) })) : []
}
