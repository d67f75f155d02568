import type { SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'

type Asking = Pick<SqlQueryable, 'queryRaw' | 'executeRaw'>

/**
 * Asks as SQLite does: LIKE leaves the case of letters aside. What Prisma writes holds no text of anybody, only
 * placeholders, so the words of its SQL can be told from what is searched for.
 */
export function askingLikeSqlite({ queryRaw, executeRaw }: Asking): Asking {
  const spelled = (query: SqlQuery): SqlQuery => ({
    ...query,
    sql: query.sql.replaceAll(' LIKE ', ' ILIKE '),
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
