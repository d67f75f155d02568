import { z } from 'zod'
import type { Coded } from '../shared/coded'
import { MISSING_LABELS } from '../shared/missing'
import type { FieldView, StatementView } from '../trials/trial-views'
import { CLAIMABLE_FIELDS } from './claimable-fields'
import type { FieldTrees } from './disagreement'
import { displayValue, type LabelOf } from './display-value'
import { originLabel } from './origin'
import type { SourceNumbering } from './source-numbering'
import { standingOf } from './standing'
import type { ProjectedField, Statement } from './statement'
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
  const statements = projected.statements.map((statement) => statementView(statement, projected, viewing))
  const stated = projected.statements.filter(({ isInForce, missing: silent }) => isInForce && silent === null)
  return {
    field,
    label: CLAIMABLE_FIELDS[field].label,
    display: chosen && missing === null ? displayValue(field, chosen.value, viewing.labelOf) : null,
    values: chosen && missing === null ? codedValues(projected, viewing.labelOf) : [],
    missing,
    sourceNumber: chosen && viewing.numbering.numberOf(chosen.sourceId),
    why: whyShown(projected),
    disagrees: projected.disagrees,
    distinctValues: new Set(stated.map(({ canonicalText }) => canonicalText)).size,
    statements,
  }
}

function statementView(
  statement: Statement,
  projected: ProjectedField,
  viewing: FieldViewing,
): StatementView {
  const { value, missing, claimId, versionId, canonicalText, textAsGiven, locator, passage, note } = statement
  return {
    claimId,
    versionId,
    display: missing ? MISSING_LABELS[missing] : displayValue(statement.field, value, viewing.labelOf),
    canonicalText,
    missing,
    textAsGiven,
    basis: basisOf(statement),
    origin: originLabel(statement.originKey),
    sourceId: statement.sourceId,
    sourceNumber: viewing.numbering.numberOf(statement.sourceId),
    locator,
    passage,
    note,
    statedOn: statement.statedOn,
    isShown: statement === projected.chosen,
    isDisputed: statement.isDisputed,
    decision: statement.decision,
    standing: standingOf(statement, projected, viewing.trees),
  }
}

function basisOf({ versionId, level }: Statement): StatementView['basis'] {
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
