import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import type { Transaction } from '../db/handles'
import { CHAIN_START, chainHash } from './audit-hash'

/** What was done to one thing. `viewHash` is the hash of the resulting view, `version` its resulting version. */
export interface AuditDraft {
  action: string
  entityType: string
  entityId: string
  version?: number | null
  reason?: string | null
  changes?: { field: string; from: unknown; to: unknown }[]
  viewHash?: string | null
}

/** Writes one history entry into the transaction of the change, chained to the entry before it. */
export async function recordAudit(tx: Transaction, viewer: Viewer, draft: AuditDraft): Promise<void> {
  const last = await tx.auditEntry.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, chainHash: true },
  })
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    actorId: viewer.id,
    actorHandle: viewer.handle,
    action: draft.action,
    entityType: draft.entityType,
    entityId: draft.entityId,
    version: draft.version ?? null,
    reason: draft.reason ?? null,
    changes: canonicalJson(draft.changes ?? []),
    viewHash: draft.viewHash ?? null,
    formatVersion: 1,
  }
  await tx.auditEntry.create({ data: { ...row, chainHash: chainHash(last?.chainHash ?? CHAIN_START, row) } })
}
