import { EvidenceSystem, StatementKind } from '../../generated/prisma/client'
import type { Transaction } from '../../lib/server/db/handles'
import { foundingId } from './founding-id'
import { readTable } from './read-table'
import { paragraphLocator, REVIEW } from './review-source'
import type { Load } from './write-trials'

/** Writes what the founding review says of kinds of products, in our words, each with paragraph and reference number. */
export async function writeReviewStatements(
  tx: Transaction,
  root: string,
  { viewer, now }: Load,
): Promise<void> {
  const rows = readReviewStatements(root).map((row, position) => ({
    ...row,
    id: foundingId('statement', row.paragraph, row.text),
    position,
  }))
  await tx.statement.createMany({
    data: rows.map(({ id, kind, system, text, position, cell_type, starting_material, entity, product }) => ({
      id,
      kind: StatementKind[kind as StatementKind], // parser: the table's words are checked by the store's guards
      system: EvidenceSystem[system as EvidenceSystem],
      text,
      position,
      cellTypeId: cell_type || null,
      startingMaterialId: starting_material || null,
      entityId: entity || null,
      productId: product || null,
      actorId: viewer.id,
      acceptedAt: now,
    })),
  })
  await tx.statementCitation.createMany({
    data: rows.map(({ id, paragraph, reference }) => ({
      id: foundingId('citation', id),
      statementId: id,
      sourceId: REVIEW.sourceId,
      locator: paragraphLocator(paragraph),
      reference: reference || null,
    })),
  })
}

/** The statements of the review as the table has them, in the order of its paragraphs. */
export function readReviewStatements(root: string) {
  return readTable(root, 'review-statements', [
    'kind',
    'system',
    'entity',
    'cell_type',
    'starting_material',
    'product',
    'paragraph',
    'reference',
    'text',
  ])
}
