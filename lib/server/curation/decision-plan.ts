import type { DecisionInput } from '../../domain/curation/proposal-input'
import type { DecisionOutcome } from '../../domain/curation/proposal-views'
import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { ChangeSet, ChangeSetItem, Claim } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'
import { isSelfReview, isSelfReviewAllowed } from './self-review'
import { curatedEntity, findSubject, type Subject } from './subjects'
import { sayWhoWasFirst } from './who-was-first'

/** One thing of a proposal with what a reviewer decided of it. */
export interface DecidedItem {
  item: ChangeSetItem
  subject: Subject
  accepted: Claim[]
  rejected: Claim[]
  isTaken: boolean // something of it was accepted
}

/** A decision ready to be carried out. Reasons are by claim; what has none of its own takes the decision's. */
export interface DecisionPlan {
  set: ChangeSet
  items: DecidedItem[]
  blocked: DecisionOutcome['blocked']
  reasonOf: (claimId: string) => string
}

/**
 * Reads what is to be decided and refuses what may not be: `notFound` for a proposal, value or part that is not there,
 * `conflict` where somebody decided or withdrew before, `forbidden` for one's own proposal unless the setting allows it.
 * A thing that changed since the reviewer saw it is blocked with what was accepted of it; the rest goes ahead.
 */
export async function planDecision(
  handle: Reader,
  viewer: Viewer,
  input: DecisionInput,
): Promise<DecisionPlan> {
  const set = await handle.changeSet.findUnique({ where: { id: input.id } })
  if (!set) throw new AppError('notFound', 'There is no such proposal.')
  if (set.state !== 'submitted' || set.version !== input.version) {
    const first = await sayWhoWasFirst(handle, viewer, set)
    throw new AppError('conflict', `${first}; your decision was not carried out.`)
  }
  if (isSelfReview(set, viewer) && !(await isSelfReviewAllowed(handle)))
    throw new AppError('forbidden', 'Your own proposal is decided by somebody else.')
  const items = await pairDecisions(handle, input)
  if (items.length === 0)
    throw new AppError('invalid', 'Nothing was decided: accept or reject at least one value.')
  const blocked = items.flatMap((decided) => {
    const message = whyBlocked(decided, input.seenVersions)
    return message === null ? [] : [{ itemId: decided.item.id, label: decided.subject.label, message }]
  })
  const isBlocked = new Set(blocked.map(({ itemId }) => itemId))
  const reasons = new Map(input.values.map(({ claimId, reason }) => [claimId, reason]))
  return {
    set,
    items: items.filter(({ item }) => !isBlocked.has(item.id)),
    blocked,
    reasonOf: (claimId) => reasons.get(claimId) || input.reason,
  }
}

async function pairDecisions(handle: Reader, input: DecisionInput): Promise<DecidedItem[]> {
  const [items, claims] = await Promise.all([
    handle.changeSetItem.findMany({ where: { changeSetId: input.id }, orderBy: { position: 'asc' } }),
    handle.claim.findMany({ where: { changeSetId: input.id }, orderBy: { id: 'asc' } }),
  ])
  const decisionOf = new Map(input.values.map(({ claimId, decision }) => [claimId, decision]))
  const operationOf = new Map(input.items.map(({ itemId, decision }) => [itemId, decision]))
  const open = claims.filter(({ state }) => state === 'proposed')
  refuseUnknown([...decisionOf.keys()], claims, open)
  refuseUnknown(
    [...operationOf.keys()],
    items,
    items.filter(({ state }) => state === 'proposed'),
  )
  const decided = await Promise.all(
    items.map(async (item) => {
      const own = open.filter(
        ({ entityType, entityId }) => entityType === item.entityType && entityId === item.entityId,
      )
      const accepted = own.filter(({ id }) => decisionOf.get(id) === 'accept')
      const rejected = own.filter(({ id }) => decisionOf.get(id) === 'reject')
      const operation = own.length === 0 ? operationOf.get(item.id) : undefined
      if (accepted.length + rejected.length === 0 && operation === undefined) return []
      const entityType = curatedEntity(item.entityType)
      const subject = await findSubject(handle, { ...item, entityType })
      if (!subject) throw new Error(`The thing of item ${item.id} is gone`)
      return [{ item, subject, accepted, rejected, isTaken: accepted.length > 0 || operation === 'accept' }]
    }),
  )
  return decided.flat()
}

function refuseUnknown(ids: string[], all: readonly { id: string }[], open: readonly { id: string }[]): void {
  if (ids.some((id) => !all.some((each) => each.id === id)))
    throw new AppError('notFound', 'What was decided is no part of this proposal.')
  if (ids.some((id) => !open.some((each) => each.id === id)))
    throw new AppError('conflict', 'Part of this was decided already; nothing was stored.')
}

function whyBlocked(
  { item, subject, isTaken }: DecidedItem,
  seen: DecisionInput['seenVersions'],
): string | null {
  if (!isTaken) return null // what is rejected changes nothing
  if (subject.mergedInto !== null) return `${subject.label} was merged into ${subject.mergedInto} meanwhile.`
  if ((seen[item.id] ?? null) !== subject.version)
    return `${subject.label} was changed since this page was opened: look at it again, then decide.`
  const isToBe = item.operation === 'reinstate'
  if (subject.version !== null && item.operation === 'create')
    return `${subject.label} is in the atlas already.`
  if (subject.version !== null && subject.isWithdrawn !== isToBe)
    return subject.isWithdrawn
      ? `${subject.label} was withdrawn meanwhile.`
      : `${subject.label} is not withdrawn.`
  return null
}
