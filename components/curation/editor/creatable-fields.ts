import type { Creatable } from './editor-context'

/** What a small form asks of a thing made inside a proposal; the rest can be added on its own page later. */
export const CREATABLE_FIELDS: Record<Creatable, { noun: string; fields: readonly string[] }> = {
  product: {
    noun: 'product',
    fields: ['name', 'aliases', 'cellType', 'startingMaterial', 'donor', 'entity', 'developer'],
  },
  cellType: { noun: 'cell type', fields: ['name', 'parent', 'description'] },
  route: { noun: 'route', fields: ['name', 'nciThesaurusId'] },
  technique: { noun: 'technique', fields: ['name', 'meshId'] },
  condition: { noun: 'condition', fields: ['name', 'area', 'meshId', 'synonyms'] },
}
