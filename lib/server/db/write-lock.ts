import { processSingleton } from './process-singleton'

/** First come, first served among the writers of this process. */
interface WriteLock {
  isHeld: boolean
  waiting: (() => void)[]
}

/**
 * Waits for this process's turn to write, at most until `deadline` (milliseconds since the epoch). Returns the function
 * that passes the turn on, or null when the time ran out.
 */
export async function takeWriteLock(deadline: number): Promise<(() => void) | null> {
  const lock = processSingleton('writeLock', (): WriteLock => ({ isHeld: false, waiting: [] }))
  if (lock.isHeld && !(await waitForTurn(lock, deadline))) return null
  lock.isHeld = true
  return () => passOn(lock)
}

function passOn(lock: WriteLock): void {
  const next = lock.waiting.shift()
  if (next) next()
  else lock.isHeld = false
}

function waitForTurn(lock: WriteLock, deadline: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      lock.waiting = lock.waiting.filter((waiter) => waiter !== takeTurn)
      resolve(false)
    }, deadline - Date.now())
    const takeTurn = () => {
      clearTimeout(timer)
      resolve(true)
    }
    lock.waiting.push(takeTurn)
  })
}
