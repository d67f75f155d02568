import { z } from 'zod'
import type { Moment } from '../../domain/claims/moment'
import { groupBy } from '../../domain/shared/group-by'
import type { Reader } from '../db/handles'

export interface EvidenceIdentifier {
  trialId: number
  registry: string
  value: string
  role: 'primary' | 'secondary' | 'alias'
}

/**
 * Loads the identifiers of trials as they were then. Identifiers bear no instants of their own: the first entry of the
 * history after the moment that changed those of a trial says what they were before it.
 */
export async function loadIdentifiers(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment = null,
): Promise<EvidenceIdentifier[]> {
  const now = await handle.trialIdentifier.findMany({
    where: { trialId: { in: [...trialIds] } },
    select: { trialId: true, registry: true, value: true, role: true },
    orderBy: { id: 'asc' },
  })
  if (moment === null) return now
  const before = await loadBefore(handle, trialIds, moment)
  const ofTrial = groupBy(now, ({ trialId }) => trialId)
  return trialIds.flatMap((trialId) => {
    const today = ofTrial.get(trialId) ?? []
    const then = before.get(trialId)
    return then ? then.map((identifier) => withRole(trialId, identifier, today)) : today
  })
}

const recordedSchema = z
  .array(
    z.object({
      registry: z.string(),
      value: z.string(),
      role: z.enum(['primary', 'secondary', 'alias']).optional(),
    }),
  )
  .nullable()
type Recorded = NonNullable<z.infer<typeof recordedSchema>>

async function loadBefore(
  handle: Reader,
  trialIds: readonly number[],
  moment: string,
): Promise<Map<number, Recorded>> {
  const later = await handle.auditEntry.findMany({
    where: {
      entityType: 'trial',
      entityId: { in: trialIds.map(String) },
      at: { gt: moment },
      changes: { contains: '"field":"identifiers"' },
    },
    select: { entityId: true, changes: true },
    orderBy: { seq: 'desc' },
  })
  return new Map(later.map(({ entityId, changes }) => [Number(entityId), identifiersBefore(changes)]))
}

const changesSchema = z.array(z.object({ field: z.string(), from: z.unknown() }))

function identifiersBefore(changes: string): Recorded {
  const change = changesSchema.parse(JSON.parse(changes)).find(({ field }) => field === 'identifiers')
  return recordedSchema.parse(change?.from ?? null) ?? []
}

function withRole(
  trialId: number,
  { registry, value, role }: Recorded[number],
  today: readonly EvidenceIdentifier[],
): EvidenceIdentifier {
  const same = today.find((identifier) => identifier.registry === registry && identifier.value === value)
  return { trialId, registry, value, role: role ?? same?.role ?? 'secondary' }
}
