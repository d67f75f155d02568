'use client'

import { type ComparedKind, MOST_COMPARED } from '../domain/comparison/comparison-request'
import { useStored } from './use-stored'

/** The records of one kind a reader picked to compare, in the order of picking, kept as long as the tab is open. */
export function usePicks(kind: ComparedKind) {
  const [text, store] = useStored('sessionStorage', `picks.${kind}`, '')
  const picked = text
    .split('\n')
    .filter((id) => id !== '')
    .slice(0, MOST_COMPARED)
  return {
    picked,
    isFull: picked.length >= MOST_COMPARED,
    toggle: (id: string) =>
      store((picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]).join('\n')),
    clear: () => store(''),
  }
}
