'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { parseTrialRequest } from '../../domain/trials/trial-filter-codec'
import type { FilterProblem, TrialListRequest, TrialVocabulary } from '../../domain/trials/trial-filters'

export interface TrialAddress {
  request: TrialListRequest
  problems: FilterProblem[]
  go: (query: URLSearchParams) => void
}

/**
 * What the address asks of the trials. `go` writes another address without asking the server for the page: in its one
 * canonical form, or as it was asked where a parameter is wrong, so that the page can name it.
 */
export function useTrialAddress(
  vocabulary: TrialVocabulary,
  hrefOf: (request: TrialListRequest) => string,
): TrialAddress {
  const query = useSearchParams().toString()
  const { request, problems } = useMemo(
    () => parseTrialRequest(new URLSearchParams(query), vocabulary),
    [query, vocabulary],
  )
  const go = useCallback(
    (asked: URLSearchParams) => {
      const next = parseTrialRequest(asked, vocabulary)
      const path = window.location.pathname
      const href = next.problems.length > 0 ? `${path}?${asked.toString()}` : hrefOf(next.request)
      if (href !== window.location.pathname + window.location.search) window.history.pushState(null, '', href)
    },
    [vocabulary, hrefOf],
  )
  return { request, problems, go }
}
