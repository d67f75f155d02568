import type { MigrationOutcome, MigrationRequest } from './engine'
import { engineOf } from './engines'

/** Brings a store up to this app, making it where it is missing. Throws a sentence for whoever starts the app. */
export function migrateStore(request: MigrationRequest): Promise<MigrationOutcome> {
  return engineOf(request.address).migrate(request)
}
