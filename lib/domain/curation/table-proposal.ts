import { slugOf } from './form-slug'
import type { ProposalInput, ProposalItem, ProposedValue } from './proposal-input'
import type { PlannedChange, PlannedRow } from './table-plan-views'
import type { TableKind } from './table-targets'

/** What a proposal says beside its items. */
export type ProposalHead = Omit<ProposalInput, 'items'>

/**
 * Makes the one proposal of a planned table: a thing per row that changes or creates something, and an administration
 * beside a trial whose given product, route or dose it speaks of. `newId` gives a ULID for each new thing.
 */
export function proposalOfTable(
  rows: readonly PlannedRow[],
  head: ProposalHead,
  making: { kind: TableKind; basis: ProposedValue['basis']; newId: () => string },
): ProposalInput {
  const items = rows
    .filter(({ action }) => action === 'create' || action === 'edit')
    .flatMap((row) => (making.kind === 'product' ? productItems(row) : trialItems(row, making.newId)))
    .map(({ changes, ...item }) => ({
      ...item,
      values: changes.map((change) => proposedValue(change, making.basis)),
    }))
  return { ...head, items }
}

type PlannedItem = Omit<ProposalItem, 'values'> & { changes: readonly PlannedChange[] }

function trialItems(row: PlannedRow, newId: () => string): PlannedItem[] {
  const id = row.subject?.id ?? newId()
  const own = row.changes.filter(({ entity }) => entity === 'trial')
  const given = row.changes.filter(({ entity }) => entity === 'administration')
  const administrationId = given[0]?.administrationId ?? null
  return [
    ...(own.length > 0 ? [itemOf(row, { entityType: 'trial', entityId: id, changes: own })] : []),
    ...(given.length > 0
      ? [
          {
            ...itemOf(row, {
              entityType: 'administration',
              entityId: administrationId ?? newId(),
              changes: given,
            }),
            trialId: id,
            ...(administrationId === null ? AS_NEW : {}),
          },
        ]
      : []),
  ]
}

function productItems(row: PlannedRow): PlannedItem[] {
  const name = row.changes.find(({ field }) => field === 'name')?.value
  const id = row.subject?.id ?? slugOf(typeof name === 'string' ? name : row.name)
  return [itemOf(row, { entityType: 'product', entityId: id, changes: row.changes })]
}

const AS_NEW = { operation: 'create', baseVersion: null } as const

function itemOf(
  { subject }: PlannedRow,
  about: Pick<PlannedItem, 'entityType' | 'entityId' | 'changes'>,
): PlannedItem {
  const how = subject ? ({ operation: 'edit', baseVersion: subject.version } as const) : AS_NEW
  return { ...about, trialId: null, ...how }
}

function proposedValue(
  { field, value, missing, baseText }: PlannedChange,
  basis: ProposedValue['basis'],
): ProposedValue {
  return {
    field,
    value,
    missing,
    baseText,
    basis,
    source: null,
    locator: null,
    passage: null,
    note: null,
    statedOn: null,
  }
}
