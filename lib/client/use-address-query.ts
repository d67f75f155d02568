'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'

/**
 * The query of the address, and a way to write another one without a server navigation. What was written holds at once:
 * Next hands a new address on in a transition, and a second click must not build on the address before the first.
 */
export function useAddressQuery(): [string, (query: string) => void] {
  const known = useSearchParams().toString()
  const [written, setWritten] = useState({ query: known, over: known })
  if (written.over !== known) setWritten({ query: known, over: known })
  const query = written.over === known ? written.query : known
  const write = useCallback(
    (next: string) => {
      if (next === query) return
      setWritten({ query: next, over: known })
      window.history.pushState(null, '', window.location.pathname + (next === '' ? '' : `?${next}`))
    },
    [query, known],
  )
  return [query, write]
}
