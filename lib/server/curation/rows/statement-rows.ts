import { ulid } from 'ulid'
import { ENTITY_FIELDS } from '../../../domain/curation/entity-fields'
import type { Transaction } from '../../db/handles'
import { type RowChange, type RowKind, stated, type StatedValue } from './row-kind'

const FIELDS = ENTITY_FIELDS.statement

/**
 * Statements about kinds of product. One in force is at version 1; an edit ends it and makes another with its sources,
 * so that what was said stays as it was said.
 */
export const STATEMENT_ROWS: RowKind = {
  async find(handle, id) {
    const row = await handle.statement.findUnique({
      where: { id },
      include: { citations: { orderBy: { id: 'asc' } } },
    })
    if (!row) return null
    const subject = {
      product: row.productId,
      cellType: row.cellTypeId,
      startingMaterial: row.startingMaterialId,
      entity: row.entityId,
    }
    const { kind, system, text } = row
    return {
      id,
      label: text,
      version: row.endedAt === null ? 1 : 2,
      isWithdrawn: row.endedAt !== null,
      values: stated({ kind, system, text, subject, reference: row.citations[0]?.reference }),
      missing: {},
    }
  },

  async write(tx, change) {
    const before = await tx.statement.findUnique({ where: { id: change.id }, include: { citations: true } })
    if (change.version !== null && !(await end(tx, change.id, change.now))) return false
    const subject = FIELDS.subject.schema.optional().parse(valueOf(change.fields, 'subject'))
    const id = before ? ulid() : change.id
    await tx.statement.create({
      data: {
        id,
        kind: FIELDS.kind.schema.parse(valueOf(change.fields, 'kind') ?? before?.kind ?? 'mechanism'),
        system: FIELDS.system.schema.parse(
          valueOf(change.fields, 'system') ?? before?.system ?? 'not_stated',
        ),
        text: FIELDS.text.schema.parse(valueOf(change.fields, 'text') ?? before?.text),
        productId: subject ? subject.product : before?.productId,
        cellTypeId: subject ? subject.cellType : before?.cellTypeId,
        startingMaterialId: subject ? subject.startingMaterial : before?.startingMaterialId,
        entityId: subject ? subject.entity : before?.entityId,
        position: before?.position ?? (await tx.statement.count()),
        actorId: change.actorId,
        acceptedAt: change.now,
      },
    })
    await writeCitations(tx, id, { change, before: before?.citations ?? [] })
    return true
  },

  withdraw: async (tx, { id, now }) => end(tx, id, now),
  dependentTrials: async () => [],
}

async function end(tx: Transaction, id: string, now: string): Promise<boolean> {
  return (await tx.statement.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })).count > 0
}

interface Citation {
  sourceId: string
  locator: string
  reference: string | null
}

// the sources of what it replaces go on standing behind it, the one just read comes first
async function writeCitations(
  tx: Transaction,
  statementId: string,
  { change, before }: { change: RowChange; before: readonly Citation[] },
): Promise<void> {
  const { sourceId, locator } = change.citation
  const reference = FIELDS.reference.schema.nullish().parse(valueOf(change.fields, 'reference')) ?? null
  const isKnown = before.some((each) => each.sourceId === sourceId && reference === null)
  const all = [
    ...(isKnown ? [] : [{ sourceId, locator: locator ?? '', reference }]),
    ...before.map((each) => ({ sourceId: each.sourceId, locator: each.locator, reference: each.reference })),
  ]
  await tx.statementCitation.createMany({ data: all.map((each) => ({ ...each, id: ulid(), statementId })) })
}

function valueOf(fields: ReadonlyMap<string, StatedValue>, field: string): unknown {
  return fields.get(field)?.value ?? undefined
}
