import type { SectionState } from '@/components/forms/section-list'
import type { CuratedEntity } from '@/lib/domain/curation/entity-fields'
import type { FormOutcome } from '@/lib/domain/curation/form-changes'
import {
  ADMINISTRATION_SECTION,
  ENTITY_FORM_SECTIONS,
  type FormSection,
  TRIAL_FORM_SECTIONS,
} from '@/lib/domain/curation/form-sections'

export type MainEntity = Exclude<CuratedEntity, 'administration'>

/** The sections of the form about one kind of thing. */
export function sectionsOf(entity: MainEntity): readonly FormSection[] {
  return entity === 'trial' ? TRIAL_FORM_SECTIONS : ENTITY_FORM_SECTIONS[entity]
}

/** The section a field of a form stands in; the first one where it stands in none (a thing made on the way). */
export function sectionOf(
  entity: MainEntity,
  about: { entityType: CuratedEntity; field: string | null },
): string {
  if (about.entityType === 'administration') return ADMINISTRATION_SECTION
  const sections = sectionsOf(entity)
  const found = sections.find(({ fields }) => about.field !== null && fields.includes(about.field))
  return (found ?? sections[0])?.key ?? ''
}

/** Each section with what is to be mended in it and what was changed; what is merely missing counts once asked for. */
export function sectionStates(
  entity: MainEntity,
  outcome: FormOutcome,
  isAttempted: boolean,
): SectionState[] {
  const told = outcome.problems.filter(({ isGap }) => isAttempted || !isGap)
  return sectionsOf(entity).map(({ key, title }) => ({
    key,
    title,
    problems: told.filter(
      ({ item, field }) => item && sectionOf(entity, { entityType: item.entityType, field }) === key,
    ).length,
    changes: outcome.changes.filter(
      ({ item, field }) =>
        (item.entityType === entity || item.entityType === 'administration') &&
        sectionOf(entity, { entityType: item.entityType, field }) === key,
    ).length,
  }))
}
