import type { CatalogueLine } from '../../domain/curation/catalogue-views'
import type { CuratedEntity } from '../../domain/curation/entity-fields'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { knownSources } from '../claims/known-sources'
import { reader } from '../db/reader'

type Listed = Exclude<CuratedEntity, 'trial' | 'administration'>

/** The most lines one page shows; more are found by their words. */
export const CATALOGUE_LINES = 200

/**
 * Lists the things of one kind that can be edited, by name, those alone whose name holds the words where some are
 * given; at most CATALOGUE_LINES. Permission: curate:read.
 */
export async function listCatalogue(
  viewer: Viewer,
  { entityType, q }: { entityType: Listed; q: string },
): Promise<CatalogueLine[]> {
  authorize(viewer, 'curate:read')
  return LISTS[entityType](q.trim(), viewer)
}

const named = (contains: string) => ({
  where: { name: { contains } },
  orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
  take: CATALOGUE_LINES,
})

const LISTS: Record<Listed, (q: string, viewer: Viewer) => Promise<CatalogueLine[]>> = {
  product: async (q) =>
    (await reader().product.findMany(named(q))).map(({ id, name, developer, withdrawnAt }) =>
      line(id, name, withdrawnAt === null ? developer : 'withdrawn'),
    ),
  cellType: async (q) =>
    (await reader().cellType.findMany({ ...named(q), include: { parent: true } })).map(
      ({ id, name, parent }) => line(id, name, parent?.name),
    ),
  route: async (q) =>
    (await reader().route.findMany(named(q))).map(({ id, name, nciThesaurusId }) =>
      line(id, name, nciThesaurusId && `NCIt ${nciThesaurusId}`),
    ),
  technique: async (q) =>
    (await reader().technique.findMany(named(q))).map(({ id, name, meshId }) =>
      line(id, name, meshId && `MeSH ${meshId}`),
    ),
  condition: async (q) =>
    (await reader().condition.findMany(named(q))).map(({ id, name, areaName }) => line(id, name, areaName)),
  statement: async (q) =>
    (
      await reader().statement.findMany({
        where: { endedAt: null, text: { contains: q } },
        orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
        take: CATALOGUE_LINES,
      })
    ).map(({ id, text, kind }) => line(id, text, kind.replaceAll('_', ' and '))),
  source: async (q, viewer) =>
    (
      await reader().source.findMany({
        where: { ...knownSources(viewer), OR: [{ title: { contains: q } }, { url: { contains: q } }] },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        take: CATALOGUE_LINES,
      })
    ).map(({ id, title, publishedOn }) => line(id, title, publishedOn)),
}

function line(id: string, label: string, hint: string | null | undefined): CatalogueLine {
  return { id, label, hint: hint ?? null }
}
