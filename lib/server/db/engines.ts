import type { Engine } from './engine'
import { isPostgresql } from './postgresql/address'
import { postgresqlEngine } from './postgresql/postgresql-engine'
import { sqliteEngine } from './sqlite/sqlite-engine'

/** The engine of the store at an address. */
export function engineOf(address: string): Engine {
  return isPostgresql(address) ? postgresqlEngine : sqliteEngine
}
