'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaletteEntry, PaletteSearch } from './palette-entry'

interface PaletteAnswer {
  entries: readonly PaletteEntry[]
  state: 'searching' | 'failed' | 'ready'
}

/** Asks for the entries that fit the words, a moment after the last key, and keeps the former ones meanwhile. */
export function usePaletteEntries(words: string, search: PaletteSearch): PaletteAnswer {
  const [settled] = useDebouncedValue(words.trim(), 150)
  const answer = useQuery({
    queryKey: ['palette', settled],
    queryFn: ({ signal }) => search(settled, signal),
    placeholderData: keepPreviousData,
  })
  if (answer.isError) return { entries: [], state: 'failed' }
  return { entries: answer.data ?? [], state: answer.isFetching ? 'searching' : 'ready' }
}
