'use client'

import { useStored } from './use-stored'

/** A small choice remembered in this browser for good; the server draws `fallback`. */
export function useRemembered(name: string, fallback: string): [string, (value: string) => void] {
  return useStored('localStorage', name, fallback)
}
