import { postgresqlStores } from './postgresql-stores'
import { sqliteStores } from './sqlite-stores'
import type { TestStores } from './test-stores'

/** The engine the tests of this process run on: SQLite, or PostgreSQL where TEST_DATABASE says so. */
export const isOnPostgresql = process.env.TEST_DATABASE === 'postgresql'

/**
 * For tests of what holds until the next commit: on PostgreSQL a commit in any database of the server ends it (decision
 * 0020), and other tests commit beside this one.
 */
export const AGAIN_WHERE_OTHERS_COMMIT = { retry: isOnPostgresql ? 5 : 0 }

/** The stores of the engine the tests run on. */
export function testStores(): TestStores {
  return isOnPostgresql ? postgresqlStores : sqliteStores
}
