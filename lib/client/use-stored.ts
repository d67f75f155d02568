'use client'

import { useCallback, useSyncExternalStore } from 'react'

const changed = 'atlas-stored'

/** Where a browser keeps a text: for good, or as long as the tab is open. */
type Storage = 'localStorage' | 'sessionStorage'

/**
 * A text kept in this browser. The server draws `fallback`; where storage is refused the text lasts as long as the
 * page.
 */
export function useStored(
  storage: Storage,
  name: string,
  fallback: string,
): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => recall(storage, name) ?? fallback,
    () => fallback,
  )
  const store = useCallback((next: string) => keep(storage, name, next), [storage, name])
  return [value, store]
}

const unsaved = new Map<string, string>()

function recall(storage: Storage, name: string): string | null {
  try {
    return unsaved.get(`${storage} ${name}`) ?? window[storage].getItem(`atlas.${name}`)
  } catch {
    return null
  }
}

function keep(storage: Storage, name: string, value: string) {
  try {
    window[storage].setItem(`atlas.${name}`, value)
    unsaved.delete(`${storage} ${name}`)
  } catch {
    unsaved.set(`${storage} ${name}`, value)
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
