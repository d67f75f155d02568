import type { HistoryVersion } from '../../domain/history/history-views'
import { readChanges, type RecordedChange } from '../../domain/history/recorded-change'
import type { AuditEntry } from '../../../generated/prisma/client'
import { reader } from '../db/reader'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import type { RecordSubject } from './record-subjects'

/** A trail entry with its changes read. */
export interface TrailEntry extends Omit<AuditEntry, 'changes'> {
  changes: RecordedChange[]
}

/** What the trail holds of one record, oldest first, and how it stood before its first entry. */
export interface RecordTrail {
  entries: TrailEntry[]
  start: RecordStart | null // null where the first entry made the record
}

interface RecordStart {
  version: number
  at: string
  moment: string // an instant at which the record stood so
  reason: string
}

/** Loads the trail of one record: every entry, whoever left it. */
export async function loadTrail(subject: RecordSubject): Promise<RecordTrail> {
  const { entityType, entityId } = subject
  const [rows, founding] = await Promise.all([
    reader().auditEntry.findMany({ where: { entityType, entityId }, orderBy: { seq: 'asc' } }),
    reader().auditEntry.findFirst({ where: { action: 'seed' }, orderBy: { seq: 'asc' } }),
  ])
  const entries = rows.map((row) => ({ ...row, changes: readChanges(row.changes) }))
  const [first] = entries
  if (first && isBeginning(first)) return { entries, start: null }
  const firstVersion = entries.find(({ version }) => version !== null)?.version ?? null
  const at = subject.createdAt ?? founding?.at ?? first?.at ?? new Date(0).toISOString()
  return {
    entries,
    start: {
      version: firstVersion === null ? subject.version : Math.max(1, firstVersion - 1),
      at,
      // the founding data are accepted at one instant and noted when all of them are in
      moment: founding && founding.at > at ? founding.at : at,
      reason: founding?.reason ?? 'What was here before the history began',
    },
  }
}

/** The versions of a record, newest first: each as its last entry left it, and the one from before the first entry. */
export function listVersions({ entries, start }: RecordTrail): HistoryVersion[] {
  const versions = new Map<number, HistoryVersion>()
  if (start) versions.set(start.version, { version: start.version, at: start.at, by: SYSTEM_VIEWER.handle })
  for (const { version, at, actorHandle } of entries)
    if (version !== null) versions.set(version, { version, at, by: actorHandle })
  return [...versions.values()].toSorted((left, right) => right.version - left.version)
}

/** The entries after one version up to and with another; `from` is the lower. */
export function entriesBetween({ entries }: RecordTrail, from: number, to: number): TrailEntry[] {
  const end = entries.findLastIndex(({ version }) => version !== null && version <= to)
  const start = entries.findLastIndex(({ version }) => version !== null && version <= from)
  return entries.slice(start + 1, end + 1)
}

function isBeginning({ action, changes }: TrailEntry): boolean {
  if (action.endsWith('.create')) return true
  return changes.some(({ field, from }) => field === 'publicId' && from === null)
}
