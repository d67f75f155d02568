import {
  type ClassStatement,
  describeStatementSubject,
  EVIDENCE_SYSTEM_LABELS,
  STATEMENT_KIND_LABELS,
} from '../../domain/claims/class-statement-views'
import type { SourceNumbering } from '../../domain/claims/source-numbering'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'

const PARTS = {
  product: true,
  cellType: true,
  startingMaterial: true,
  entity: true,
  citations: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.StatementInclude

type StatementRow = Prisma.StatementGetPayload<{ include: typeof PARTS }>

/**
 * Loads the statements in force that `where` selects: those `isAboutThis` accepts first, then by kind, then as entered.
 */
export async function loadClassStatements(
  handle: Reader,
  where: Prisma.StatementWhereInput,
  options: { isAboutThis: (statement: StatementRow) => boolean; numbering: SourceNumbering },
): Promise<ClassStatement[]> {
  const rows = await handle.statement.findMany({
    where: { AND: [where, { endedAt: null }] },
    include: PARTS,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const kinds = Object.keys(STATEMENT_KIND_LABELS)
  const rank = (row: StatementRow) => (options.isAboutThis(row) ? 0 : 100) + kinds.indexOf(row.kind)
  return rows
    .toSorted((left, right) => rank(left) - rank(right))
    .map((row) => classStatement(row, options.isAboutThis(row), options.numbering))
}

function classStatement(row: StatementRow, isAboutThis: boolean, numbering: SourceNumbering): ClassStatement {
  return {
    id: row.id,
    kind: { value: row.kind, label: STATEMENT_KIND_LABELS[row.kind] },
    system: { value: row.system, label: EVIDENCE_SYSTEM_LABELS[row.system] },
    text: row.text,
    about: describeStatementSubject({
      product: row.product?.name ?? null,
      cellType: row.cellType?.name ?? null,
      startingMaterial: row.startingMaterial?.name ?? null,
      entity: row.entity?.name ?? null,
    }),
    isAboutThis,
    citations: row.citations.map(({ sourceId, locator, reference }) => ({
      sourceNumber: numbering.numberOf(sourceId),
      locator,
      reference,
    })),
  }
}
