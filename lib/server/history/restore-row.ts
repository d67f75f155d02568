import type { ProposalItem } from '../../domain/curation/proposal-input'
import type { HistoryVersion } from '../../domain/history/history-views'
import { netChanges } from '../../domain/history/rewind'
import { isInForceAt } from '../../domain/claims/moment'
import { AppError } from '../../domain/shared/app-error'
import type { Claim } from '../../../generated/prisma/client'
import { reader } from '../db/reader'
import { editItem, restoredValue } from './restoration'
import type { RecordSubject } from './record-subjects'
import { entriesBetween, type RecordTrail } from './record-trail'

/**
 * Lists what a proposal has to change so that a product or cell type stands as at an old version: the fields the trail
 * changed since, each with the source it was accepted from. Throws `invalid` where no source of the thing is kept at all.
 */
export async function restoreRowItems(
  subject: RecordSubject,
  trail: RecordTrail,
  wanted: HistoryVersion,
): Promise<ProposalItem[]> {
  const since = entriesBetween(trail, wanted.version, subject.version)
  const net = netChanges(since.map(({ changes }) => changes))
  const { entityType, entityId } = subject
  const claims = await reader().claim.findMany({
    where: { entityType, entityId, acceptedAt: { not: null } },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
  })
  const values = net.flatMap(({ field, from, to }) => {
    const claim = claimOf(claims, field, wanted.at)
    if (!claim)
      throw new AppError(
        'invalid',
        `No source is kept of the old values of ${subject.title}: enter them by hand, with one.`,
      )
    const isOwn = claim.field === field
    const value = restoredValue(entityType, {
      field,
      old: from,
      now: to,
      source: { sourceId: claim.sourceId },
      locator: isOwn ? claim.locator : null,
      passage: isOwn ? claim.passage : null,
      statedOn: isOwn ? claim.statedOn : null,
    })
    return value ? [value] : []
  })
  return values.length === 0 ? [] : [editItem({ entityType, entityId, baseVersion: subject.version, values })]
}

// the claim that was in force of the field; where its value came another way, the source of another field
function claimOf(claims: readonly Claim[], field: string, at: string): Claim | undefined {
  const then = claims.filter((claim) => isInForceAt(claim, at))
  return then.findLast((claim) => claim.field === field) ?? then.at(-1) ?? claims[0]
}
