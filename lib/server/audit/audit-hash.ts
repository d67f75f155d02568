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
  changeSetId: string | null
  origin: string | null
  formatVersion: number
}

/** The chain hash before the first row. */
export const CHAIN_START = '0'.repeat(64)

/** The format of rows written today. Rows of format 1 were hashed without `changeSetId` and `origin`. */
export const AUDIT_FORMAT = 2

/** SHA-256 (hex) over the hash before and the row as canonical JSON: a changed, missing or moved row breaks the chain. */
export function chainHash(before: string, row: AuditRow): string {
  const text = canonicalJson(coveredColumns(row))
  return createHash('sha256').update(`${before}\n${text}`).digest('hex')
}

// only the columns named here, whatever else the row that was read from the store carries
function coveredColumns(row: AuditRow): Partial<AuditRow> {
  const { seq, at, actorId, actorHandle, action, entityType, entityId } = row
  const { version, reason, changes, viewHash, changeSetId, origin, formatVersion } = row
  const first = { seq, at, actorId, actorHandle, action, entityType, entityId }
  const covered = { ...first, version, reason, changes, viewHash, formatVersion }
  return formatVersion === 1 ? covered : { ...covered, changeSetId, origin }
}
