import { processSingleton } from './process-singleton'
import { rawReader } from './raw-reader'

/**
 * Names the state of the store: another name after any commit, by whichever process. What was read whole while the name
 * stayed the same may be given again as long as it does.
 */
export function readStoreState(): string {
  return rawReader().state()
}

/**
 * Gives what `make` read, made anew after any commit; several who ask at once share one reading. For what every page
 * needs and few changes touch: trees, vocabularies.
 */
export function whileStoreStays<T>(name: string, make: () => Promise<T>): Promise<T> {
  const state = readStoreState()
  const known = readings().get(name)
  if (known?.state === state) return known.reading as Promise<T> // the only writer under this name is `make` of the line below
  const reading = make()
  readings().set(name, { state, reading })
  reading.catch(() => readings().delete(name)) // the next one asks again
  return reading
}

function readings(): Map<string, { state: string; reading: Promise<unknown> }> {
  return processSingleton('readingsOfState', () => new Map())
}
