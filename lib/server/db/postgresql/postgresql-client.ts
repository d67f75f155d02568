import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { PrismaClient as AnyClient } from '../../../../generated/prisma/client'
import { PrismaClient } from '../../../../generated/prisma-postgresql/client'

/**
 * The client of the PostgreSQL head. Both heads are made from one model file and answer alike, so the rest of the app knows
 * the type of one of them.
 */
export function clientOver(adapter: SqlDriverAdapterFactory): AnyClient {
  const client: unknown = new PrismaClient({ adapter })
  if (!isClient(client)) throw new Error('The client of the PostgreSQL head has no such tables.')
  return client
}

function isClient(client: unknown): client is AnyClient {
  return typeof client === 'object' && client !== null && 'trial' in client && 'auditEntry' in client
}
