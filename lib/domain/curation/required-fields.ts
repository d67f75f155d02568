import type { CuratedEntity } from './entity-fields'

/** The fields without which a new thing cannot be made. */
export const REQUIRED_FIELDS: Record<CuratedEntity, readonly string[]> = {
  trial: [],
  administration: [],
  product: ['name'],
  cellType: ['name'],
  route: ['name'],
  technique: ['name'],
  condition: ['name', 'area'],
  statement: ['kind', 'system', 'text', 'subject'],
  source: ['title'],
}
