import type { Transaction } from '../../lib/server/db/handles'
import {
  cellTypeRows,
  conditionRows,
  entityRows,
  mappingRows,
  routeRows,
  stageRows,
  synonymRows,
  techniqueRows,
  treeRows,
} from './vocabulary-rows'

/** Writes the vocabulary tables and gives what was written, for `Change`. The store must not hold them yet. */
export async function writeVocabularies(tx: Transaction, root: string) {
  const cellTypes = cellTypeRows(root)
  const startingMaterials = treeRows(root, 'starting-materials')
  const entities = entityRows(root)
  const donors = treeRows(root, 'donors')
  const routes = routeRows(root)
  const techniques = techniqueRows(root)
  const conditions = conditionRows(root)
  const stages = stageRows(root)
  await tx.cellType.createMany({ data: cellTypes })
  await tx.cellTypeMapping.createMany({ data: mappingRows(root) })
  await tx.startingMaterial.createMany({ data: startingMaterials })
  await tx.entity.createMany({ data: entities })
  await tx.donor.createMany({ data: donors })
  await tx.route.createMany({ data: routes })
  await tx.technique.createMany({ data: techniques })
  await tx.condition.createMany({ data: conditions })
  await tx.conditionSynonym.createMany({ data: synonymRows(root) })
  await tx.stageDefinition.createMany({ data: stages })
  return [
    ...changed('cellType', cellTypes),
    ...changed('startingMaterial', startingMaterials),
    ...changed('entity', entities),
    ...changed('donor', donors),
    ...changed('route', routes),
    ...changed('technique', techniques),
    ...changed('condition', conditions),
    ...changed('stageDefinition', stages),
  ]
}

function changed(entityType: string, rows: readonly { id: string }[]) {
  return rows.map(({ id }) => ({ entityType, entityId: id }))
}
