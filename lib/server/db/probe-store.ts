import { engineOf } from './engines'
import { openStore } from './open-store'

/**
 * Looks at the store before the server answers anybody: migrated by exactly this app, guards standing, settings that
 * lose nothing. Throws one sentence per thing that is wrong.
 */
export function probeStore(root: string = process.cwd()): Promise<void> {
  return probeStoreAt(openStore().address, root)
}

/** The same for any store. */
export function probeStoreAt(address: string, root: string): Promise<void> {
  return engineOf(address).probe(address, root)
}
