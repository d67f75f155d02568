import { useSyncExternalStore } from 'react'
import type { FormAnswer } from '@/lib/domain/shared/form-answer'

let shelved: { path: string; answer: FormAnswer } | null = null
const listeners = new Set<() => void>()

/** Keeps the refusal of a form while its page is drawn anew, in case the form is gone then. */
export function shelveAnswer(answer: FormAnswer): void {
  set({ path: location.pathname, answer })
}

/** Forgets it: the form is sent again. */
export function clearShelf(): void {
  set(null)
}

/** The refusal kept for the page at that path; null where there is none. */
export function useShelvedAnswer(path: string): FormAnswer | null {
  const current = useSyncExternalStore(
    subscribe,
    () => shelved,
    () => null,
  )
  return current?.path === path ? current.answer : null
}

function set(next: typeof shelved): void {
  shelved = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
