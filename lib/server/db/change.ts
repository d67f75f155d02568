import { insertRows } from './bulk-rows'
import type { Transaction } from './handles'
import { rawReader } from './raw-reader'

export interface ChangedEntity {
  entityType: string
  entityId: string
}

/** Notes, in the writing transaction, what it wrote; this is what advances the data version. Doubles are noted once. */
export async function recordChanges(tx: Transaction, entities: ChangedEntity[]): Promise<void> {
  if (entities.length === 0) return
  const at = new Date().toISOString()
  const distinct = new Map(entities.map((entity) => [`${entity.entityType} ${entity.entityId}`, entity]))
  const data = [...distinct.values()].map(({ entityType, entityId }) => ({ entityType, entityId, at }))
  await insertRows(tx, 'Change', data)
}

/** The data version: the highest sequence number of `Change`, 0 in an empty store; other processes advance it too. */
export async function readDataVersion(): Promise<number> {
  return rawReader().column<number>('SELECT coalesce(max(seq), 0) FROM "Change"')[0] ?? 0
}
