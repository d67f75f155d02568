import type { PrismaClient } from '../../../generated/prisma/client'
import type { StoreHandle } from './store-handle'
import type { Statements } from './transaction-statements'

/** What a database engine does for us; everything that only one of them knows lies in the folder of its name. */
export interface Engine {
  /** A client that cannot write; its store exists. Whoever opens it disconnects it. */
  openReader: (address: string) => PrismaClient
  /** A handle that answers at once and cannot write. Whoever opens it closes it. */
  openHandle: (address: string) => StoreHandle
  /** The writing connection of this process. Throws a sentence where the store is not safe to write. */
  openWriter: (address: string) => Promise<Writer>
  /** Brings the store up to this app, making it where it is missing. Throws a sentence. */
  migrate: (request: MigrationRequest) => Promise<MigrationOutcome>
  /** Looks whether the store is safe to use; throws a sentence naming everything that is wrong. */
  probe: (address: string, root: string) => Promise<void>
  /** What keeps the store from being written and relied on, in a sentence for the log; null when nothing does. */
  findTrouble: (address: string) => Promise<string | null>
}

/** The one writing connection of a process: Prisma's client over it, on which transactions begin by `begin` alone. */
export interface Writer {
  client: PrismaClient
  statements: Statements
  /** Takes the one turn to write the store has; false when others kept it until `deadline`, in milliseconds since 1970. */
  begin: (deadline: number) => Promise<boolean>
  /** Undoes whatever was begun and neither stored nor undone. */
  end: () => Promise<void>
  /** Tells whether there was no room left on the disk. */
  isFull: (error: unknown) => boolean
  close: () => Promise<void>
}

export interface MigrationRequest {
  address: string // the file, absolute
  root: string // the app's folder: prisma/ and scripts/ are below it
  waitMs?: number // for another process that migrates or has the store open; default 30 s
}

export interface MigrationOutcome {
  applied: string[]
  copyPath: string | null // the store as it was before; null when nothing was applied or there was no store
  wasRestored: boolean // an earlier run had been interrupted, and its copy was put back first
}
