import { canonicalValueText } from '../curation/canonical-value'
import { displayCurated } from '../curation/display-curated'
import { type CuratedEntity, entityField } from '../curation/entity-fields'
import type { MissingReason } from '../shared/missing'
import { sayInstant } from '../shared/say-instant'
import { sayCount } from '../shared/words'
import type { FieldView } from '../trials/trial-views'
import { withoutRepeated } from './chosen-by-hand'
import { isStated, originsDisagree } from './disagreement'
import { countDistinct, type FieldViewing, statementView } from './field-view'
import { byTrust } from './order-of-trust'
import type { FieldStatement, SaidOfField } from './statement'
import { WANTING, whyShown } from './why-shown'

/** A field whose value stands in a row of its own (a product, a cell type, a trial's identifiers), with what is said of it. */
export interface RowField {
  entity: CuratedEntity
  field: string
  value: unknown // as claims hold it; null where nothing is known
  missing: MissingReason | null
  statements: readonly FieldStatement[]
  first: { value: unknown; until: string } | null // what stood there before the first change the trail tells of
}

/**
 * Writes a field of a row for reading as `fieldView` writes a projected one: the value is the row's, the statement shown is
 * the one in force that says the same. Where none does, the value came with the founding data, and the view says so.
 */
export function rowFieldView(row: RowField, viewing: FieldViewing): FieldView {
  const { entity, field, value } = row
  const missing = value === null ? (row.missing ?? 'NOT_CAPTURED') : null
  const write = (stated: { value: unknown; missing: MissingReason | null }) =>
    displayCurated({ entity, field }, stated, viewing.labelOf)
  const said = saidOf(row, missing)
  const display = missing === null ? write({ value, missing }) : null
  return {
    field,
    label: entityField(entity, field)?.label ?? field,
    display,
    values: display === null ? [] : codesIn(field, value).map((code) => ({ value: code, label: display })),
    missing,
    sourceNumber: said.chosen && viewing.numbering.numberOf(said.chosen.sourceId),
    why: [whyInRow(said), whatStoodFirst(row, write)].filter((sentence) => sentence !== null).join(' '),
    disagrees: originsDisagree(said.statements, viewing.trees),
    distinctValues: countDistinct(said.statements),
    statements: withoutRepeated(said).map((statement) =>
      statementView(statement, { ...said, display: write(statement) }, viewing),
    ),
  }
}

function saidOf({ entity, field, value, statements }: RowField, missing: MissingReason | null): SaidOfField {
  const text = canonicalValueText(entity, field, { value, missing })
  const ordered = statements.toSorted(byTrust)
  const chosen = ordered.find(({ isInForce, canonicalText }) => isInForce && canonicalText === text) ?? null
  return { chosen, statements: chosen ? [chosen, ...ordered.filter((other) => other !== chosen)] : ordered }
}

// of a list whose parts have rows of their own, each with its source
const EACH = 'Each stands beside the source in which it was first read.'

const UNSOURCED = 'the founding data, which keep no source for it'

function whyInRow(said: SaidOfField): string {
  const { chosen, statements } = said
  const isClaimed = chosen !== null && chosen.claimId !== null
  if (!isClaimed && statements.some(({ claimId }) => claimId === null)) return EACH
  if (!chosen) return `It came with ${UNSOURCED}.`
  if (!isStated(chosen)) return whyShown({ ...said, reason: 'nothingStated' })
  if (chosen.level === 'curated') return whyShown({ ...said, reason: 'curated' })
  if (chosen.decision !== null) return whyShown({ ...said, reason: 'onlySource' })
  const alike = said.statements.filter(
    ({ isInForce, canonicalText }) => isInForce && canonicalText === chosen.canonicalText,
  )
  const sources = new Set(alike.map(({ sourceId }) => sourceId)).size
  return `It came with the founding data, from ${sayCount(sources, 'source', 'sources')} that ${sources === 1 ? 'says' : 'say'} so. ${WANTING}`
}

// a founding value without a source is no statement; its end is told in the trail alone
function whatStoodFirst(
  { entity, field, first, statements }: RowField,
  write: (stated: { value: unknown; missing: null }) => string,
): string | null {
  if (!first) return null
  const text = canonicalValueText(entity, field, { value: first.value, missing: null })
  if (statements.some(({ canonicalText }) => canonicalText === text)) return null
  return `Until ${sayInstant(first.until)} it read “${write({ value: first.value, missing: null })}”, from ${UNSOURCED}.`
}

const CODED = ['cellType', 'startingMaterial', 'donor', 'entity', 'family', 'parent']

function codesIn(field: string, value: unknown): string[] {
  if (!CODED.includes(field)) return []
  return [value].flat().filter((code) => typeof code === 'string')
}
