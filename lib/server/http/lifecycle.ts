import { processSingleton } from '../db/process-singleton'

/** What every part of the process has to know of it as a whole. */
export interface Lifecycle {
  isStopping: boolean // it was told to end: it is not ready any more, and ends what it has begun
  underWay: number // requests not yet answered whole
}

export function lifecycle(): Lifecycle {
  return processSingleton('lifecycle', () => ({ isStopping: false, underWay: 0 }))
}
