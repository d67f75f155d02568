import type { Engine } from '../engine'
import { migrateDatabase } from './migrate-database'
import { openPostgresqlHandle } from './postgresql-handle'
import { openPostgresqlReader } from './postgresql-reader'
import { openPostgresqlWriter } from './postgresql-writer'
import { findDatabaseTrouble, probeDatabase } from './probe-database'

/** A store in a PostgreSQL database, which several instances may share. Its address is a postgresql:// one. */
export const postgresqlEngine: Engine = {
  openReader: openPostgresqlReader,
  openHandle: openPostgresqlHandle,
  openWriter: openPostgresqlWriter,
  migrate: migrateDatabase,
  probe: probeDatabase,
  findTrouble: findDatabaseTrouble,
}
