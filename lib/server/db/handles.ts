import type { Prisma, PrismaClient } from '../../../generated/prisma/client'

type ModelKey = Uncapitalize<Prisma.ModelName>
type ReadMethod =
  | 'findMany'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'count'
  | 'aggregate'
  | 'groupBy'

/** What queries hold: it cannot write, neither in its type nor in the handle below it. */
export type Reader = { [K in ModelKey]: Pick<PrismaClient[K], ReadMethod> } & Pick<PrismaClient, '$queryRaw'>

/** What commands hold: reads and writes of one transaction. Statements after its end are refused. */
export type Transaction = Prisma.TransactionClient
