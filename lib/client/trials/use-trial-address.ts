'use client'

import { useCallback, useMemo } from 'react'
import { parseTrialRequest } from '../../domain/trials/trial-filter-codec'
import type { FilterProblem, TrialListRequest, TrialVocabulary } from '../../domain/trials/trial-filters'
import { useAddressQuery } from '../use-address-query'

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
  const [query, writeQuery] = useAddressQuery()
  const { request, problems } = useMemo(
    () => parseTrialRequest(new URLSearchParams(query), vocabulary),
    [query, vocabulary],
  )
  const go = useCallback(
    (asked: URLSearchParams) => {
      const next = parseTrialRequest(asked, vocabulary)
      writeQuery(next.problems.length > 0 ? asked.toString() : queryOf(hrefOf(next.request)))
    },
    [vocabulary, hrefOf, writeQuery],
  )
  return { request, problems, go }
}

function queryOf(href: string): string {
  return href.split('?')[1] ?? ''
}
