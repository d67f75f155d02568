import type { TrialFilters } from '../trials/trial-filters'
import type { ProductRecord } from './product-views'

type AnyOf = TrialFilters['anyOf']
type Family = Pick<ProductRecord, 'cellType' | 'startingMaterial' | 'entity' | 'indication'>

/** The selections of /trials by which a family's trials are counted; null where the question does not arise. */
export interface FamilySelections {
  family: AnyOf
  inIndication: AnyOf | null
  undetermined: AnyOf | null // in the indication, of the cell type, starting material not known
}

const NOT_KNOWN = ['NOT_CAPTURED', 'NOT_REPORTED']

/**
 * Writes a family as selections of trials: its cell type, starting material and entity, descendants included. A trial
 * that does not say what is given counts with the families of cells, so that an absence is never claimed too easily.
 */
export function familySelections({
  cellType,
  startingMaterial,
  entity,
  indication,
}: Family): FamilySelections {
  const family: AnyOf = {
    ...(cellType && { cellType: [cellType.value] }),
    ...(startingMaterial && { startingMaterial: [startingMaterial.value] }),
    ...(entity && { entity: entity.isCellFree ? [entity.value] : [...NOT_KNOWN, entity.value].toSorted() }),
  }
  const condition = indication && { condition: [indication.value] }
  return {
    family,
    inIndication: condition && { ...family, ...condition },
    undetermined:
      condition && cellType && startingMaterial
        ? { ...family, ...condition, startingMaterial: NOT_KNOWN }
        : null,
  }
}
