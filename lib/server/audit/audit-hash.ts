import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/shared/canonical-json'

/** What the chain hash of a history row covers: every column but the hash itself. */
export interface AuditRow {
  seq: number
  at: string
  actorId: string
  actorHandle: string
  action: string
  entityType: string
  entityId: string
  version: number | null
  reason: string | null
  changes: string
  viewHash: string | null
  formatVersion: number
}

/** The chain hash before the first row. */
export const CHAIN_START = '0'.repeat(64)

/** SHA-256 (hex) over the hash before and the row as canonical JSON: a changed, missing or moved row breaks the chain. */
export function chainHash(before: string, row: AuditRow): string {
  const { seq, at, actorId, actorHandle, action, entityType, entityId } = row
  const { version, reason, changes, viewHash, formatVersion } = row
  const covered = { seq, at, actorId, actorHandle, action, entityType, entityId }
  const text = canonicalJson({ ...covered, version, reason, changes, viewHash, formatVersion })
  return createHash('sha256').update(`${before}\n${text}`).digest('hex')
}
