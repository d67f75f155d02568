import { postgresqlStores } from './postgresql-stores'
import { sqliteStores } from './sqlite-stores'
import type { TestStores } from './test-stores'

/** The engine the tests of this process run on: SQLite, or PostgreSQL where TEST_DATABASE says so. */
export const isOnPostgresql = process.env.TEST_DATABASE === 'postgresql'

/** The stores of the engine the tests run on. */
export function testStores(): TestStores {
  return isOnPostgresql ? postgresqlStores : sqliteStores
}
