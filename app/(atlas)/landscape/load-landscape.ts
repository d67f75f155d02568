import { cache } from 'react'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { isAppError } from '@/lib/domain/shared/app-error'
import { layOutLandscape } from '@/lib/domain/trials/landscape-layout'
import { parseLandscapeRequest } from '@/lib/domain/trials/landscape-request'
import type { LandscapeShape } from '@/lib/domain/trials/landscape-shape'
import type { TrialFilters, TrialVocabulary } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialVocabulary, layOutTrials, listTrials } from '@/lib/server/trials/trial-queries'
import { queryOf, type SearchParameters } from '../load-trial-view'

/** What an address of the landscape asks and its answer; a page and its title share one reading. */
export async function loadLandscape(parameters: SearchParameters) {
  return loadOnce(queryOf(parameters))
}

const loadOnce = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const vocabulary = await getTrialVocabulary(viewer)
  const { shape, filters, problems } = parseLandscapeRequest(new URLSearchParams(query), vocabulary)
  const [list, answer] = await Promise.all([
    listTrials(viewer, facetsRequest(filters), { facets: true }),
    layOutOrSayWhy(viewer, { filters, shape, vocabulary }),
  ])
  return { shape, filters, problems, vocabulary, list, answer }
}

/** The landscape, or the sentence that says why these fields cannot be laid out: then the page says so in its place. */
async function layOutOrSayWhy(
  viewer: Viewer,
  asked: { filters: TrialFilters; shape: LandscapeShape; vocabulary: TrialVocabulary },
) {
  try {
    const landscape = await layOutTrials(viewer, asked.filters, asked.shape)
    return { landscape, layout: layOutLandscape(landscape, asked.shape, asked.vocabulary) }
  } catch (error) {
    if (isAppError(error) && error.code === 'invalid') return { refusal: error.message }
    throw error
  }
}
