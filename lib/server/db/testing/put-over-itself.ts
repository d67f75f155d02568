import { Prisma } from '../../../../generated/prisma/client'
import type { Transaction } from '../handles'
import { isOnPostgresql } from './engine-under-test'

/** Writes every row of a table over itself, as each engine would replace one. */
export function putOverItself(tx: Transaction, table: 'FrozenView'): Promise<number> {
  const name = Prisma.raw(`"${table}"`)
  return isOnPostgresql
    ? tx.$executeRaw`INSERT INTO ${name} SELECT * FROM ${name} ON CONFLICT (id) DO UPDATE SET id = EXCLUDED.id`
    : tx.$executeRaw`INSERT OR REPLACE INTO ${name} SELECT * FROM ${name}`
}
