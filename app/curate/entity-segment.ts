import type { CuratedEntity } from '@/lib/domain/curation/entity-fields'
import { AppError } from '@/lib/domain/shared/app-error'

export type EditedEntity = Exclude<CuratedEntity, 'administration'>

interface Segment {
  segment: string
  noun: string
  plural: string
  pages: string | null // where its public pages stand
}

/** The kinds of thing that have a form, by the segment of their addresses. */
export const SEGMENTS: Record<EditedEntity, Segment> = {
  trial: { segment: 'trials', noun: 'trial', plural: 'Trials', pages: '/trials' },
  product: { segment: 'products', noun: 'product', plural: 'Products', pages: '/products' },
  cellType: { segment: 'cell-types', noun: 'cell type', plural: 'Cell types', pages: '/cell-types' },
  route: { segment: 'routes', noun: 'route', plural: 'Routes', pages: null },
  technique: { segment: 'techniques', noun: 'technique', plural: 'Techniques', pages: null },
  condition: { segment: 'conditions', noun: 'condition', plural: 'Conditions', pages: null },
  statement: { segment: 'statements', noun: 'statement', plural: 'Statements', pages: null },
  source: { segment: 'sources', noun: 'source', plural: 'Sources', pages: null },
}

/** The kind of thing a segment names; any other segment is a page that does not exist. */
export function readEntitySegment(segment: string): EditedEntity {
  const found = ENTITIES.find((entity) => SEGMENTS[entity].segment === segment)
  if (!found) throw new AppError('notFound', 'There is no form for such things.')
  return found
}

const ENTITIES: readonly EditedEntity[] = [
  'trial', 'product', 'cellType', 'route', 'technique', 'condition', 'statement', 'source',
] // prettier-ignore

/** Where one reads the thing; the list of its kind where it has no page of its own. */
export function recordHref(entity: EditedEntity, id: string): string {
  const { pages } = SEGMENTS[entity]
  return pages === null ? `/curate/${SEGMENTS[entity].segment}` : `${pages}/${encodeURIComponent(id)}`
}
