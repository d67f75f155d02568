import { fold } from '../../lib/domain/shared/fold'
import type { Transaction } from '../../lib/server/db/handles'
import { foundingId } from './founding-id'
import { readTable } from './read-table'

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

// the five cell-derived rows of the tree are what is given instead of cells: they seed the list of entities
function readTree(root: string) {
  return readTable(root, 'cell-type-tree', [
    'slug',
    'name',
    'parent_slug',
    'kind',
    'ontology_id',
    'ontology_status',
  ]).filter(({ kind }) => kind === 'cell')
}

function cellTypeRows(root: string) {
  const descriptions = readTable(root, 'cell-type-descriptions', ['slug', 'description'])
  return readTree(root).map(({ slug, name, parent_slug }, position) => ({
    id: slug,
    name,
    parentId: parent_slug || null,
    description: descriptions.find((row) => row.slug === slug)?.description ?? null,
    position,
  }))
}

function mappingRows(root: string) {
  const matches = readTable(root, 'cell-type-descriptions', ['slug', 'match'])
  return readTree(root)
    .filter(({ ontology_id }) => ontology_id !== '')
    .map(({ slug, ontology_id, ontology_status }) => {
      const [scheme = '', code = ''] = ontology_id.split(':')
      return {
        id: foundingId('mapping', slug, ontology_id),
        cellTypeId: slug,
        scheme,
        code,
        match: matches.find((row) => row.slug === slug)?.match || 'exact',
        isConfirmed: ontology_status === 'confirmed',
        note: ontology_id === 'CL:0002619' ? 'the term is adult endothelial progenitor cell' : null,
      }
    })
}

function treeRows(root: string, table: string) {
  return readTable(root, table, ['slug', 'name', 'parent_slug']).map(
    ({ slug, name, parent_slug }, position) => ({
      id: slug,
      name,
      parentId: parent_slug || null,
      position,
    }),
  )
}

function entityRows(root: string) {
  const rows = readTable(root, 'entities', ['slug', 'name', 'ontology_id', 'is_confirmed', 'is_cell_free'])
  return rows.map(({ slug, name, ontology_id, is_confirmed, is_cell_free }, position) => ({
    id: slug,
    name,
    ontologyId: ontology_id || null,
    isConfirmed: is_confirmed === 'yes',
    isCellFree: is_cell_free === 'yes',
    position,
  }))
}

function routeRows(root: string) {
  const rows = readTable(root, 'routes', ['slug', 'name', 'nci_thesaurus_id'])
  return rows.map(({ slug, name, nci_thesaurus_id }, position) => ({
    id: slug,
    name,
    nciThesaurusId: nci_thesaurus_id || null,
    isConfirmed: nci_thesaurus_id !== '',
    position,
  }))
}

function techniqueRows(root: string) {
  const rows = readTable(root, 'techniques', ['slug', 'name', 'mesh_id'])
  return rows.map(({ slug, name, mesh_id }, position) => ({
    id: slug,
    name,
    meshId: mesh_id || null,
    position,
  }))
}

function conditionRows(root: string) {
  const rows = readTable(root, 'conditions', ['slug', 'name', 'area', 'area_name'])
  return rows.map(({ slug, name, area, area_name }, position) => ({
    id: slug,
    name,
    area,
    areaName: area_name,
    position,
  }))
}

// several spellings fold to one text
function synonymRows(root: string) {
  const spellings = readTable(root, 'condition-synonyms', ['text', 'condition'])
  const names = conditionRows(root).map(({ id, name }) => ({ text: name, condition: id }))
  const byText = new Map([...names, ...spellings].map(({ text, condition }) => [fold(text), condition]))
  return [...byText].map(([text, conditionId]) => ({ text, conditionId }))
}

function stageRows(root: string) {
  const rows = readTable(root, 'stages', ['definition', 'stage', 'name', 'from', 'to', 'unit', 'is_default'])
  return rows.map(({ definition, stage, name, from, to, unit, is_default }, position) => ({
    id: `${definition}-${stage}`,
    definition,
    stage,
    name,
    from: Number(from),
    to: to === '' ? null : Number(to),
    unit,
    isDefault: is_default === 'yes',
    position,
  }))
}
