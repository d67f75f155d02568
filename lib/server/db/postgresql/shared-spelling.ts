import type { SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'
import { withoutNul } from './without-nul'

type Asking = Pick<SqlQueryable, 'queryRaw' | 'executeRaw'>

/**
 * Asks as SQLite does: LIKE leaves the case of the letters a to z aside, and a NUL character is no error. What Prisma writes holds no text of anybody, only
 * placeholders, so the words of its SQL can be told from what is searched for.
 */
export function askingLikeSqlite({ queryRaw, executeRaw }: Asking): Asking {
  const spelled = (query: SqlQuery): SqlQuery => ({
    ...query,
    sql: query.sql.replaceAll(' LIKE ', ' ILIKE '),
    args: query.args.map(withoutNul),
  })
  return {
    queryRaw: (query) => queryRaw(spelled(query)),
    executeRaw: (query) => executeRaw(spelled(query)),
  }
}

/** The two ways to ask of an adapter, bound to it. */
export function boundTo(adapter: Asking): Asking {
  return { queryRaw: (query) => adapter.queryRaw(query), executeRaw: (query) => adapter.executeRaw(query) }
}
