import { canonicalJson } from '../../lib/domain/shared/canonical-json'
import type { ProductFact } from './product-facts'
import { readParents, settleNature } from './product-nature'
import { readTable } from './read-table'

/** The four families of the founding review. */
export function familyRows(root: string) {
  const rows = readTable(root, 'product-families', [
    'slug',
    'name',
    'cell_type',
    'starting_material',
    'entity',
    'indication',
  ])
  return rows.map(({ slug, name, cell_type, starting_material, entity, indication }) => ({
    id: slug,
    name,
    isFamily: true,
    familyId: null,
    cellTypeId: cell_type || null,
    startingMaterialId: starting_material || null,
    entityId: entity || null,
    donor: null,
    indication,
    modification: null,
    presentation: null,
    cellLine: null,
  }))
}

/** Every product that titles or pages name, with what is settled of its nature. */
export function productRows(root: string, facts: readonly ProductFact[]) {
  const parents = readParents(root)
  const rows = readTable(root, 'products', [
    'slug',
    'name',
    'family',
    'presentation',
    'modification',
    'cell_line',
  ])
  return rows.map(({ slug, name, family, presentation, modification, cell_line }) => {
    const own = facts.filter(({ product }) => product === slug)
    return {
      id: slug,
      name,
      isFamily: false,
      familyId: family || null,
      cellTypeId: settleNature(own, 'cellType', parents),
      startingMaterialId: settleNature(own, 'startingMaterial', parents),
      entityId: settleNature(own, 'entity', parents),
      donor: settleNature(own, 'donor', parents),
      indication: null,
      modification: modification || null,
      presentation: presentation || null,
      cellLine: cell_line || null,
    }
  })
}

const NATURE = ['cellType', 'startingMaterial', 'entity']
const NEVER_LOOKED_FOR = ['preservation', 'identity', 'viability', 'potency', 'passage']

/**
 * Says why what is empty is empty: nobody has looked; a family has no donor, line or developer of its own; and who
 * gives vesicles of iPSCs does not say which cell secreted them.
 */
export function withMissing<R extends { isFamily: boolean; entityId: string | null } & object>(row: R) {
  const empty = Object.entries(row)
    .filter(([name, value]) => value === null && !['familyId', 'indication'].includes(name))
    .map(([name]) => name.replace(/Id$/, ''))
  const reasons = [...empty, ...NEVER_LOOKED_FOR].map((name) => [name, reasonFor(name, row)])
  return { ...row, missing: canonicalJson(Object.fromEntries(reasons)) }
}

function reasonFor(
  name: string,
  { isFamily, entityId }: { isFamily: boolean; entityId: string | null },
): string {
  if (name === 'cellType' && entityId === 'extracellular-vesicles') return 'NOT_REPORTED'
  return isFamily && !NATURE.includes(name) ? 'NOT_APPLICABLE' : 'NOT_CAPTURED'
}
