import type { FieldTrees, ParentOf } from '../../domain/claims/disagreement'
import type { Reader } from '../db/handles'

/** Loads the trees in which an ancestor does not disagree with its descendant. */
export async function loadFieldTrees(handle: Reader): Promise<FieldTrees> {
  const select = { id: true, parentId: true } as const
  const [cellTypes, startingMaterials, entities, donors, products] = await Promise.all([
    handle.cellType.findMany({ select }),
    handle.startingMaterial.findMany({ select }),
    handle.entity.findMany({ select }),
    handle.donor.findMany({ select }),
    handle.product.findMany({ select: { id: true, familyId: true } }),
  ])
  return {
    cellType: parents(cellTypes),
    startingMaterial: parents(startingMaterials),
    entity: parents(entities),
    donor: parents(donors),
    product: parents(products.map(({ id, familyId }) => ({ id, parentId: familyId }))),
  }
}

function parents(nodes: readonly { id: string; parentId: string | null }[]): ParentOf {
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  return (code) => parentOf.get(code) ?? null
}
