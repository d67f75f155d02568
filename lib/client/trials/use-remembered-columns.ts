'use client'

import { useEffect } from 'react'
import { findTrialColumn, isDefaultColumns } from '../../domain/trials/trial-columns'
import type { TrialListRequest } from '../../domain/trials/trial-filters'
import { useRemembered } from '../use-remembered'

/**
 * Remembers the columns a reader chooses in this browser, and puts them into an address that names none. Answers `go`
 * with the remembering; an address that names columns itself is shown as it is.
 */
export function useRememberedColumns(
  request: TrialListRequest,
  go: (query: URLSearchParams) => void,
): (query: URLSearchParams) => void {
  const [remembered, remember] = useRemembered('trial-columns', '')

  useEffect(() => {
    const columns = usable(remembered.split(','))
    if (request.columns !== null || columns === '') return
    const address = new URL(window.location.href)
    address.searchParams.set('columns', columns)
    window.history.replaceState(null, '', address)
  }, [request.columns, remembered])

  return (query) => {
    const columns = usable(query.getAll('columns').flatMap((text) => text.split(',')))
    if (columns !== usable(request.columns ?? [])) remember(columns)
    go(query)
  }
}

/** The keys that name columns, as text; '' for the usual ones. */
function usable(keys: readonly string[]): string {
  const known = keys.filter((key) => findTrialColumn(key) !== undefined)
  return isDefaultColumns(known) ? '' : known.join(',')
}
