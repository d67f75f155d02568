import { cache } from 'react'
import { parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'

export type SearchParameters = Record<string, string | string[] | undefined>

/** What an address of the trial table asks and its answer; a page and its title share one reading. */
export async function loadTrialView(parameters: SearchParameters) {
  return loadOnce(queryOf(parameters))
}

const loadOnce = cache(load)

async function load(query: string) {
  const viewer = await currentViewer()
  const vocabulary = await getTrialVocabulary(viewer)
  const { request } = parseTrialRequest(new URLSearchParams(query), vocabulary)
  const list = await listTrials(viewer, request, { facets: true })
  return { request, vocabulary, list, viewer }
}

/** The search parameters Next hands to a page, as the text they were. */
export function queryOf(parameters: SearchParameters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const text of [value ?? []].flat()) query.append(name, text)
  return query.toString()
}
