import { cache } from 'react'
import { queryOf, type SearchParameters } from './load-trial-view'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { crosstabTrials, getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'

/** What an address of the dashboard asks and the answers its charts draw; a page and its title share one reading. */
export async function loadDashboard(parameters: SearchParameters) {
  return loadOnce(queryOf(parameters))
}

const loadOnce = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const vocabulary = await getTrialVocabulary(viewer)
  const { filters } = parseTrialRequest(new URLSearchParams(query), vocabulary).request
  const [list, crosstab] = await Promise.all([
    listTrials(viewer, facetsRequest(filters), { facets: true }),
    crosstabTrials(viewer, filters, 'cellType', 'phaseGroup'),
  ])
  return { filters, vocabulary, list, crosstab }
}
