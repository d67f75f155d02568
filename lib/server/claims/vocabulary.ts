import type { LabelOf } from '../../domain/claims/display-value'
import { fieldLabels } from '../../domain/trials/field-labels'
import type { TrialVocabulary, VocabularyTerm } from '../../domain/trials/trial-filters'
import { STATIC_VOCABULARY } from '../../domain/trials/trial-vocabulary'
import type { Reader } from '../db/handles'

/** Loads the vocabulary of the trial's coded fields as this handle sees it: tables first, then what is closed. */
export async function loadVocabulary(handle: Reader): Promise<TrialVocabulary> {
  const orderBy = [{ position: 'asc' }, { id: 'asc' }] as const
  const named = { select: { id: true, name: true }, orderBy: [...orderBy] }
  const inTree = { select: { id: true, name: true, parentId: true }, orderBy: [...orderBy] }
  const [cellType, startingMaterial, entity, donor, route, technique, conditions, products, stages] =
    await Promise.all([
      handle.cellType.findMany(inTree),
      handle.startingMaterial.findMany(inTree),
      handle.entity.findMany(inTree),
      handle.donor.findMany(inTree),
      handle.route.findMany(named),
      handle.technique.findMany(named),
      handle.condition.findMany({ orderBy: [...orderBy] }),
      handle.product.findMany({
        select: { id: true, name: true, familyId: true },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
      handle.stageDefinition.findMany({ orderBy: [...orderBy] }),
    ])
  const product = products.map(({ id, name, familyId }) => ({ id, name, parentId: familyId }))
  const conditionArea = conditions.map(({ area, areaName }) => ({ id: area, name: areaName }))
  const stage = stages.map((each) => ({ id: each.stage, name: each.name }))
  const tables = { cellType, startingMaterial, entity, donor, route, technique, condition: conditions }
  const all = Object.entries({ ...tables, product, conditionArea, stage })
  return {
    ...STATIC_VOCABULARY,
    ...Object.fromEntries(all.map(([facet, rows]) => [facet, distinct(rows.map(toTerm))])),
  }
}

/** Loads the labels of codes as this handle sees them. */
export async function loadLabels(handle: Reader): Promise<LabelOf> {
  return fieldLabels(await loadVocabulary(handle))
}

function toTerm(row: { id: string; name: string; parentId?: string | null }): VocabularyTerm {
  const term = { value: row.id, label: row.name }
  return row.parentId == null ? term : { ...term, parent: row.parentId }
}

function distinct(terms: VocabularyTerm[]): VocabularyTerm[] {
  return [...new Map(terms.toReversed().map((term) => [term.value, term])).values()].toReversed()
}
