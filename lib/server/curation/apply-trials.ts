import { groupBy } from '../../domain/shared/group-by'
import { AppError } from '../../domain/shared/app-error'
import type { Transaction } from '../db/handles'
import { applyIdentifiers } from './apply-identifiers'
import { refuseUnaccepted } from './apply-rows'
import type { DecidedItem } from './decision-plan'

/** One trial that a decision changes, before it is projected anew. */
export interface AppliedTrial {
  trialId: number
  version: number // after the change
  items: readonly DecidedItem[] // of it and its administrations
}

/**
 * Writes what was accepted of trials and their administrations beside the claims themselves: new trials are shown, new
 * administrations begin, withdrawn ones end, identifiers stand. Each trial's version is raised once. Projection is the
 * caller's next step.
 */
export async function applyTrials(
  tx: Transaction,
  items: readonly DecidedItem[],
  now: string,
): Promise<AppliedTrial[]> {
  const taken = items.flatMap((decided) => {
    const { trialId } = decided.subject
    return decided.isTaken && trialId !== null ? [{ ...decided, trialId }] : []
  })
  const applied: AppliedTrial[] = []
  for (const [trialId, ofTrial] of groupBy(taken, (decided) => decided.trialId)) {
    const version = await raiseVersion(tx, { trialId, ofTrial, now })
    for (const decided of ofTrial) {
      await refuseUnaccepted(tx, decided)
      await applyParts(tx, { decided, trialId, now })
    }
    applied.push({ trialId, version, items: ofTrial })
  }
  return applied
}

async function raiseVersion(
  tx: Transaction,
  { trialId, ofTrial, now }: { trialId: number; ofTrial: readonly DecidedItem[]; now: string },
): Promise<number> {
  const operation = ofTrial.find(({ subject }) => subject.entityType === 'trial')?.item.operation ?? 'edit'
  const label = ofTrial[0]?.subject.label ?? 'The trial'
  const { version, visibility } = await tx.trial.findUniqueOrThrow({ where: { id: trialId } })
  if (operation === 'create') {
    await tx.trial.updateMany({
      where: { id: trialId, visibility: 'draft' },
      data: { visibility: 'published', scope: 'in', updatedAt: now },
    })
    return version
  }
  if (visibility === 'draft')
    throw new AppError('invalid', `${label} needs its trial: accept the new trial too, or reject this.`)
  const { count } = await tx.trial.updateMany({
    where: { id: trialId, version },
    data: { visibility: VISIBILITY_AFTER[operation] ?? visibility, version: version + 1, updatedAt: now },
  })
  if (count === 0) throw new AppError('conflict', `${label} was changed meanwhile; nothing was stored.`)
  return version + 1
}

const VISIBILITY_AFTER: Record<string, 'withdrawn' | 'published' | undefined> = {
  withdraw: 'withdrawn',
  reinstate: 'published',
}

async function applyParts(
  tx: Transaction,
  { decided, trialId, now }: { decided: DecidedItem; trialId: number; now: string },
): Promise<void> {
  const { subject, item, accepted } = decided
  const identifiers = accepted.find(({ field }) => field === 'identifiers')
  if (identifiers) await applyIdentifiers(tx, trialId, identifiers)
  if (subject.entityType !== 'administration') return
  if (item.operation === 'create') {
    const position = await tx.administration.count({ where: { trialId } })
    await tx.administration.create({ data: { id: subject.entityId, trialId, position, acceptedAt: now } })
  }
  if (item.operation === 'withdraw')
    await tx.administration.updateMany({
      where: { id: subject.entityId, endedAt: null },
      data: { endedAt: now },
    })
}
