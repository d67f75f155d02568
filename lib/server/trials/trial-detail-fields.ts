import { fieldView, type FieldViewing } from '../../domain/claims/field-view'
import type { ProjectedField } from '../../domain/claims/statement'
import { KEY_FACTS, TRIAL_SECTIONS } from '../../domain/trials/trial-sections'
import type { FieldView, TrialDetail } from '../../domain/trials/trial-views'
import { type AdministrationRow, administrationView } from '../claims/administrations'
import type { NamedStage } from '../claims/stage-bands'

const AFTER_WHAT_IS_GIVEN = [
  'title',
  'officialTitle',
  'acronym',
  ...TRIAL_SECTIONS.flatMap((section) => section.fields),
]

/**
 * Writes the fields of a trial and of its administrations for reading. They are written in the order of the page, so
 * that its sources are numbered as the reader meets them: key facts, what is given, the rest.
 */
export function detailFields(
  projected: readonly ProjectedField[],
  administrations: readonly AdministrationRow[],
  viewing: FieldViewing & { stages: readonly NamedStage[] },
): Pick<TrialDetail, 'fields' | 'administrations'> {
  const keyFacts = fieldViews(projected, KEY_FACTS, viewing)
  const given = administrations.map((row) => administrationView(row, projected, viewing))
  const others = fieldViews(projected, AFTER_WHAT_IS_GIVEN, viewing)
  return { fields: { ...keyFacts, ...others }, administrations: given }
}

function fieldViews(
  projected: readonly ProjectedField[],
  names: readonly string[],
  viewing: FieldViewing,
): Record<string, FieldView> {
  const found = names.flatMap((name) =>
    projected.filter(({ subjectType, field }) => subjectType === 'trial' && field === name),
  )
  return Object.fromEntries(found.map((field) => [field.field, fieldView(field, viewing)]))
}
