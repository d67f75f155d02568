import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { PrismaClient } from '../../../../generated/prisma/client'
import { connectionTo } from './address'
import { clientOver } from './postgresql-client'
import { askingLikeSqlite, boundTo } from './shared-spelling'

/** Connections of one process that read: two cores answer no more questions at once than these keep busy. */
const MOST_READERS = 8

/** A client that cannot write, on a pool of connections. Whoever opens it disconnects it. */
export function openPostgresqlReader(address: string): PrismaClient {
  const options = { default_transaction_read_only: 'on', statement_timeout: '30000' }
  return clientOver(readingFactory(new PrismaPg(connectionTo(address, { max: MOST_READERS, options }))))
}

function readingFactory(factory: PrismaPg): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory
  return {
    provider,
    adapterName,
    connect: async () => {
      const base = await factory.connect()
      return {
        provider,
        adapterName,
        ...askingLikeSqlite(boundTo(base)),
        executeScript: (script) => base.executeScript(script),
        startTransaction: () => Promise.reject(new Error('A reader begins no transaction.')),
        getConnectionInfo: () => base.getConnectionInfo(),
        dispose: () => base.dispose(),
      }
    },
  }
}
