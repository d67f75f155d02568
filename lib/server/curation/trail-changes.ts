import { z } from 'zod'
import { readMark } from '../../domain/history/statement-mark'
import type { AuditEntry } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { inBatches } from './in-batches'
import type { SubjectRef } from './subjects'

/** Whose history tells of a thing: an administration's changes stand in its trial's. */
function trailOwner({ entityType, entityId, trialId }: SubjectRef) {
  return entityType === 'administration'
    ? { entityType: 'trial', entityId: String(trialId) }
    : { entityType, entityId }
}

/** Loads the history entries of things after the versions their author saw (`since`), oldest first. */
export async function loadTrail(
  handle: Reader,
  things: readonly { subject: SubjectRef; since: number | null }[],
): Promise<AuditEntry[]> {
  return inBatches(
    things,
    (batch) =>
      handle.auditEntry.findMany({
        where: {
          OR: batch.map(({ subject, since }) => ({ ...trailOwner(subject), version: { gt: since ?? 0 } })),
        },
        orderBy: { seq: 'asc' },
      }),
    100,
  )
}

/** The entries among `trail` that tell of one thing. */
export function ownTrail(trail: readonly AuditEntry[], subject: SubjectRef): AuditEntry[] {
  const owner = trailOwner(subject)
  return trail.filter(
    ({ entityType, entityId }) => entityType === owner.entityType && entityId === owner.entityId,
  )
}

/** The newest entry that tells of a change of one field; else the newest that tells of the thing at all. */
export function lastChangeOf(
  trail: readonly AuditEntry[],
  subject: SubjectRef,
  field: string,
): AuditEntry | undefined {
  const own = ownTrail(trail, subject)
  return own.findLast((entry) => changeIn(entry, subject, field) !== undefined) ?? own.at(-1)
}

/** What the oldest entry that tells of a field says stood there before and after; undefined where none tells of it. */
export function firstChangeOf(trail: readonly AuditEntry[], subject: SubjectRef, field: string) {
  return ownTrail(trail, subject).flatMap((entry) => changeIn(entry, subject, field) ?? [])[0]
}

const changesSchema = z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))

function changeIn({ changes }: AuditEntry, { entityType, entityId }: SubjectRef, field: string) {
  const name = entityType === 'administration' ? `administration:${entityId}:${field}` : field
  return changesSchema
    .catch([])
    .parse(JSON.parse(changes))
    .find((change) => change.field === name && readMark(change.to) === null)
}
