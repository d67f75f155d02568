import { engineOf } from './engines'
import { openStore } from './open-store'
import { processSingleton } from './process-singleton'

const KEPT_MS = 1_000 // somebody who asks all the time takes no lock all the time

/**
 * Says what keeps the store from being written and relied on, in a sentence for the log; null when nothing does. Answers
 * are kept for a second.
 */
export async function findStoreTrouble(): Promise<string | null> {
  const kept = processSingleton('storeHealth', (): Kept => ({ at: -Infinity, answer: Promise.resolve(null) }))
  if (performance.now() - kept.at > KEPT_MS) {
    kept.at = performance.now()
    kept.answer = look(openStore().address)
  }
  return kept.answer
}

interface Kept {
  at: number
  answer: Promise<string | null>
}

async function look(address: string): Promise<string | null> {
  try {
    return await engineOf(address).findTrouble(address)
  } catch (error) {
    return `The store cannot be written: ${error instanceof Error ? error.message : String(error)}`
  }
}
