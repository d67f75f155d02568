import type { CuratedEntity } from './entity-fields'

/** What a kind of thing is called on screen. */
export const ENTITY_LABELS: Record<CuratedEntity, string> = {
  trial: 'Trial',
  administration: 'Administration',
  product: 'Product',
  cellType: 'Cell type',
  route: 'Route',
  technique: 'Technique',
  condition: 'Condition',
  statement: 'Statement',
  source: 'Source',
}
