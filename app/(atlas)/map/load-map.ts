import { cache } from 'react'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { drawWorld } from '@/lib/server/maps/world-map'
import { getTrialVocabulary, listTrials, mapTrials } from '@/lib/server/trials/trial-queries'
import { queryOf, type SearchParameters } from '../load-trial-view'

/** What an address of the map asks and its answer; a page and its title share one reading. */
export async function loadMap(parameters: SearchParameters) {
  return loadOnce(queryOf(parameters))
}

const loadOnce = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const vocabulary = await getTrialVocabulary(viewer)
  const { request, problems } = parseTrialRequest(new URLSearchParams(query), vocabulary)
  const { filters } = request
  const [list, map] = await Promise.all([
    listTrials(viewer, facetsRequest(filters), { facets: true }),
    mapTrials(viewer, filters),
  ])
  const codes = map.countries.map(({ value }) => value)
  return { filters, problems, vocabulary, list, map, drawing: drawWorld(codes, map.sites.places) }
}
