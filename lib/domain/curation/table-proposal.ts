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
  { kind, newId }: { kind: TableKind; newId: () => string },
): ProposalInput {
  const items = rows
    .filter(({ action }) => action === 'create' || action === 'edit')
    .flatMap((row) => (kind === 'product' ? productItems(row) : trialItems(row, newId)))
  return { ...head, items }
}

function trialItems(row: PlannedRow, newId: () => string): ProposalItem[] {
  const id = row.subject?.id ?? newId()
  const own = row.changes.filter(({ entity }) => entity === 'trial')
  const given = row.changes.filter(({ entity }) => entity === 'administration')
  const administrationId = given[0]?.administrationId ?? null
  return [
    ...(own.length > 0 ? [itemOf(row, { entityType: 'trial', entityId: id, values: own })] : []),
    ...(given.length > 0
      ? [
          {
            ...itemOf(row, {
              entityType: 'administration',
              entityId: administrationId ?? newId(),
              values: given,
            }),
            trialId: id,
            ...(administrationId === null ? AS_NEW : {}),
          },
        ]
      : []),
  ]
}

function productItems(row: PlannedRow): ProposalItem[] {
  const name = row.changes.find(({ field }) => field === 'name')?.value
  const id = row.subject?.id ?? slugOfName(typeof name === 'string' ? name : row.name)
  return [itemOf(row, { entityType: 'product', entityId: id, values: row.changes })]
}

const AS_NEW = { operation: 'create', baseVersion: null } as const

function itemOf(
  { subject }: PlannedRow,
  { values, ...about }: Pick<ProposalItem, 'entityType' | 'entityId'> & { values: readonly PlannedChange[] },
): ProposalItem {
  const how = subject ? ({ operation: 'edit', baseVersion: subject.version } as const) : AS_NEW
  return { ...about, trialId: null, ...how, values: values.map(proposedValue) }
}

function proposedValue({ field, value, missing, baseText }: PlannedChange): ProposedValue {
  return {
    field,
    value,
    missing,
    baseText,
    basis: 'curated',
    source: null,
    locator: null,
    passage: null,
    note: null,
    statedOn: null,
  }
}

/** The part of an address a new product gets from its name: "GD-iExo-003" is at gd-iexo-003. */
export function slugOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
