import { fold } from '../../lib/domain/shared/fold'
import { foundingId } from './founding-id'
import { readTable } from './read-table'

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

/** The tree of cell types, in its order. */
export function cellTypeRows(root: string) {
  const descriptions = readTable(root, 'cell-type-descriptions', ['slug', 'description'])
  return readTree(root).map(({ slug, name, parent_slug }, position) => ({
    id: slug,
    name,
    parentId: parent_slug || null,
    description: descriptions.find((row) => row.slug === slug)?.description ?? null,
    position,
  }))
}

/** What ontologies call the cell types. */
export function mappingRows(root: string) {
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

/** A vocabulary whose terms have parents: starting materials, donors. */
export function treeRows(root: string, table: string) {
  return readTable(root, table, ['slug', 'name', 'parent_slug']).map(
    ({ slug, name, parent_slug }, position) => ({
      id: slug,
      name,
      parentId: parent_slug || null,
      position,
    }),
  )
}

/** What is given: cells, or what takes their place. */
export function entityRows(root: string) {
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

/** Routes, with the NCI Thesaurus code where one is confirmed. */
export function routeRows(root: string) {
  const rows = readTable(root, 'routes', ['slug', 'name', 'nci_thesaurus_id'])
  return rows.map(({ slug, name, nci_thesaurus_id }, position) => ({
    id: slug,
    name,
    nciThesaurusId: nci_thesaurus_id || null,
    isConfirmed: nci_thesaurus_id !== '',
    position,
  }))
}

/** Techniques, apart from routes. */
export function techniqueRows(root: string) {
  const rows = readTable(root, 'techniques', ['slug', 'name', 'mesh_id'])
  return rows.map(({ slug, name, mesh_id }, position) => ({
    id: slug,
    name,
    meshId: mesh_id || null,
    position,
  }))
}

/** Conditions with their areas. */
export function conditionRows(root: string) {
  const rows = readTable(root, 'conditions', ['slug', 'name', 'area', 'area_name'])
  return rows.map(({ slug, name, area, area_name }, position) => ({
    id: slug,
    name,
    area,
    areaName: area_name,
    position,
  }))
}

/** Folded texts that mean a condition of ours; several spellings fold to one text. */
export function synonymRows(root: string) {
  const spellings = readTable(root, 'condition-synonyms', ['text', 'condition'])
  const names = conditionRows(root).map(({ id, name }) => ({ text: name, condition: id }))
  const byText = new Map([...names, ...spellings].map(({ text, condition }) => [fold(text), condition]))
  return [...byText].map(([text, conditionId]) => ({ text, conditionId }))
}

/** Stages of the named definitions, as windows from the index event. */
export function stageRows(root: string) {
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
