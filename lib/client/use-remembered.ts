'use client'

import { useCallback, useSyncExternalStore } from 'react'

const changed = 'atlas-remembered'

/**
 * A small choice remembered in this browser. The server draws `fallback`; where storage is refused the choice lasts
 * as long as the page.
 */
export function useRemembered(name: string, fallback: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => recall(name) ?? fallback,
    () => fallback,
  )
  const remember = useCallback((next: string) => keep(name, next), [name])
  return [value, remember]
}

const unsaved = new Map<string, string>()

function recall(name: string): string | null {
  try {
    return unsaved.get(name) ?? localStorage.getItem(`atlas.${name}`)
  } catch {
    return null
  }
}

function keep(name: string, value: string) {
  try {
    localStorage.setItem(`atlas.${name}`, value)
    unsaved.delete(name)
  } catch {
    unsaved.set(name, value)
  }
  window.dispatchEvent(new Event(changed))
}

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(changed, listener)
    window.removeEventListener('storage', listener)
  }
}
