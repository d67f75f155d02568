/** The vocabularies that grow: their founding tables, with the columns that the dictionary prints. */
export const VOCABULARY_TABLES = [
  {
    name: 'cell-type-tree',
    title: 'Cell types and entities',
    columns: ['slug', 'name', 'parent_slug', 'kind', 'ontology_id'],
  },
  { name: 'starting-materials', title: 'Starting materials', columns: ['slug', 'name', 'parent_slug'] },
  { name: 'donors', title: 'Donors', columns: ['slug', 'name', 'parent_slug'] },
  {
    name: 'entities',
    title: 'Administered entities',
    columns: ['slug', 'name', 'ontology_id', 'is_cell_free'],
  },
  { name: 'routes', title: 'Routes', columns: ['slug', 'name', 'nci_thesaurus_id'] },
  { name: 'techniques', title: 'Techniques', columns: ['slug', 'name', 'mesh_id'] },
  { name: 'conditions', title: 'Conditions', columns: ['slug', 'name', 'area_name'] },
  { name: 'stages', title: 'Stages', columns: ['definition', 'stage', 'name', 'from', 'to', 'unit'] },
] as const
