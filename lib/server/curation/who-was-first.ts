import type { Viewer } from '../../domain/users/viewer'
import type { ChangeSet } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'

/** Says who decided a proposal, decided parts of it or took it back before the viewer came: "ada decided this proposal". */
export async function sayWhoWasFirst(handle: Reader, viewer: Viewer, set: ChangeSet): Promise<string> {
  const named = (who: string | null) => (who === viewer.handle ? 'You' : (who ?? 'Somebody'))
  if (set.state === 'withdrawn') return `${named(set.authorHandle)} took this proposal back meanwhile`
  if (set.state === 'decided') return `${named(set.decidedByHandle)} decided this proposal meanwhile`
  const part = await handle.claim.findFirst({
    where: { changeSetId: set.id, decidedByHandle: { not: null } },
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    select: { decidedByHandle: true },
  })
  return `${named(part?.decidedByHandle ?? null)} decided parts of this proposal meanwhile`
}
