import type { Engine } from '../engine'
import { findFileTrouble } from './file-health'
import { migrateFile } from './migrate-file'
import { probeFile } from './probe-file'
import { openSqliteHandle } from './sqlite-handle'
import { openSqliteReader } from './sqlite-reader'
import { openSqliteWriter } from './sqlite-writer'

/** A store in one file of this machine. Its address is the path. */
export const sqliteEngine: Engine = {
  openReader: openSqliteReader,
  openHandle: openSqliteHandle,
  openWriter: openSqliteWriter,
  migrate: ({ address, ...request }) => migrateFile({ ...request, databasePath: address }),
  probe: async (address, root) => Promise.resolve(probeFile(address, root)),
  findTrouble: findFileTrouble,
}
