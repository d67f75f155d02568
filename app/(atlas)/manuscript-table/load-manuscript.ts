import { cache } from 'react'
import { drawManuscript } from '@/app/draw-manuscript'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { parseManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'
import { queryOf, type SearchParameters } from '../load-trial-view'

/** What an address of /manuscript-table asks and its answer; the page and its title share one reading. */
export async function loadManuscript(parameters: SearchParameters) {
  return loadOnce(queryOf(parameters))
}

const loadOnce = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const vocabulary = await getTrialVocabulary(viewer)
  const { request, problems } = parseManuscriptRequest(new URLSearchParams(query), vocabulary)
  const [list, { table }] = await Promise.all([
    listTrials(viewer, facetsRequest(request.trials.filters), { facets: true }),
    drawManuscript(viewer, request, vocabulary),
  ])
  return { request, problems, vocabulary, list, table }
}
