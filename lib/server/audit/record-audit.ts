import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { insertRows } from '../db/bulk-rows'
import type { Transaction } from '../db/handles'
import { AUDIT_FORMAT, type AuditRow, CHAIN_START, chainHash } from './audit-hash'
import { laterThan } from './next-instant'

/** What was done to one thing. `viewHash` is the hash of the resulting view, `version` its resulting version. */
export interface AuditDraft {
  action: string
  entityType: string
  entityId: string
  version?: number | null
  reason?: string | null
  changes?: { field: string; from: unknown; to: unknown }[]
  viewHash?: string | null
  changeSetId?: string | null // the proposal it came from
  origin?: AuditOrigin // where it came in; the website unless said otherwise, the command line for the system
}

export type AuditOrigin = 'web' | 'api' | 'command' | 'import'

/** Writes one history entry into the transaction of the change, chained to the entry before it. */
export async function recordAudit(tx: Transaction, viewer: Viewer, draft: AuditDraft): Promise<void> {
  await recordAudits(tx, viewer, [draft])
}

/** Writes several entries, in their order, at the cost of one: for imports. None, nothing written. */
export async function recordAudits(tx: Transaction, viewer: Viewer, drafts: AuditDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const last = await tx.auditEntry.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, chainHash: true, at: true },
  })
  let { seq, chainHash: before } = last ?? { seq: 0, chainHash: CHAIN_START }
  const at = laterThan(last?.at ?? null)
  const data = drafts.map((draft) => {
    const row = auditRow(viewer, draft, { seq: (seq += 1), at })
    before = chainHash(before, row)
    return { ...row, chainHash: before }
  })
  await insertRows(tx, 'AuditEntry', data)
}

function auditRow(viewer: Viewer, draft: AuditDraft, place: { seq: number; at: string }): AuditRow {
  return {
    ...place,
    actorId: viewer.id,
    actorHandle: viewer.handle,
    action: draft.action,
    entityType: draft.entityType,
    entityId: draft.entityId,
    version: draft.version ?? null,
    reason: draft.reason ?? null,
    changes: canonicalJson(draft.changes ?? []),
    viewHash: draft.viewHash ?? null,
    changeSetId: draft.changeSetId ?? null,
    origin: draft.origin ?? (viewer.id === SYSTEM_VIEWER.id ? 'command' : 'web'),
    formatVersion: AUDIT_FORMAT,
  }
}
