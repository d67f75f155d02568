import { cache } from 'react'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { parseTimelineRequest } from '@/lib/domain/trials/timeline-request'
import { timelineScale } from '@/lib/domain/trials/timeline-scale'
import { LINES_A_PAGE } from '@/lib/domain/trials/timeline-shape'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialVocabulary, listTimeline, listTrials } from '@/lib/server/trials/trial-queries'
import { queryOf, type SearchParameters } from '../load-trial-view'

/** What an address of the timeline asks and its answer; a page and its title share one reading. */
export async function loadTimeline(parameters: SearchParameters) {
  return loadOnce(queryOf(parameters))
}

const loadOnce = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const vocabulary = await getTrialVocabulary(viewer)
  const { shape, filters, problems } = parseTimelineRequest(new URLSearchParams(query), vocabulary)
  const [list, timeline] = await Promise.all([
    listTrials(viewer, facetsRequest(filters), { facets: true }),
    listTimeline(viewer, filters, { ...shape, pageSize: LINES_A_PAGE }),
  ])
  const scale = timelineScale(timeline, new Date().toISOString().slice(0, 10))
  return { shape, filters, problems, vocabulary, list, timeline, scale }
}
