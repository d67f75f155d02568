import { z } from 'zod'
import type { AuditEntry } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import type { SubjectRef } from './subjects'

/** Whose history tells of a thing: an administration's changes stand in its trial's. */
export function trailOwner({ entityType, entityId, trialId }: SubjectRef) {
  return entityType === 'administration'
    ? { entityType: 'trial', entityId: String(trialId) }
    : { entityType, entityId }
}

/** Loads the history entries of things after the versions their author saw (`since`), oldest first. */
export async function loadTrail(
  handle: Reader,
  things: readonly { subject: SubjectRef; since: number | null }[],
): Promise<AuditEntry[]> {
  if (things.length === 0) return []
  return handle.auditEntry.findMany({
    where: {
      OR: things.map(({ subject, since }) => ({ ...trailOwner(subject), version: { gt: since ?? 0 } })),
    },
    orderBy: { seq: 'asc' },
  })
}

/** The newest entry that tells of a change of one field; else the newest that tells of the thing at all. */
export function lastChangeOf(
  trail: readonly AuditEntry[],
  subject: SubjectRef,
  field: string,
): AuditEntry | undefined {
  const owner = trailOwner(subject)
  const own = trail.filter(
    ({ entityType, entityId }) => entityType === owner.entityType && entityId === owner.entityId,
  )
  const name = subject.entityType === 'administration' ? `administration:${subject.entityId}:${field}` : field
  return own.findLast(({ changes }) => fieldsOf(changes).includes(name)) ?? own.at(-1)
}

function fieldsOf(changes: string): string[] {
  const read = z.array(z.object({ field: z.string() })).safeParse(JSON.parse(changes))
  return read.success ? read.data.map(({ field }) => field) : []
}
