import { AppError } from '../../domain/shared/app-error'
import type { Viewer } from '../../domain/users/viewer'
import type { Trial } from '../../../generated/prisma/client'
import { type AuditDraft, recordAudits } from '../audit/record-audit'
import { recordChanges } from '../db/change'
import type { Transaction } from '../db/handles'
import { reprojectTrials } from '../projection/reproject-trial'
import { trialViewHash } from '../projection/trial-view-hash'

/** Reads a trial that somebody is about to change as a whole, drafts left out. Throws `notFound`, `conflict`. */
export async function requireTrial(
  tx: Transaction,
  { publicId, version }: { publicId: string; version: number | null },
): Promise<Trial> {
  const trial = await tx.trial.findUnique({ where: { publicId } })
  if (!trial || trial.visibility === 'draft')
    throw new AppError('notFound', `There is no trial “${publicId}” in this atlas.`)
  if (version !== null && trial.version !== version)
    throw new AppError('conflict', `${publicId} was changed since you opened it; nothing was stored.`)
  return trial
}

/** What happens to one trial beside its claims. */
export interface TrialChange {
  trial: Trial // as it was read in this transaction
  data?: Partial<Pick<Trial, 'scope' | 'visibility' | 'mergedIntoId' | 'mergedAt'>>
  now: string
  action: string
  reason: string
  changes: NonNullable<AuditDraft['changes']>
}

/** Changes one trial: columns, projection, the next version, `Change` and one history entry. */
export async function changeTrial(tx: Transaction, viewer: Viewer, change: TrialChange): Promise<void> {
  await changeTrials(tx, viewer, [change])
}

/** Changes several trials that belong together, as a merge does: all are written before any is projected. */
export async function changeTrials(
  tx: Transaction,
  viewer: Viewer,
  all: readonly TrialChange[],
): Promise<void> {
  for (const { trial, data, now } of all) {
    const { count } = await tx.trial.updateMany({
      where: { id: trial.id, version: trial.version },
      data: { ...data, version: trial.version + 1, updatedAt: now },
    })
    if (count === 0)
      throw new AppError('conflict', `${trial.publicId} was changed meanwhile; nothing was stored.`)
  }
  const ids = all.map(({ trial }) => trial.id)
  const [now = ''] = all.map((change) => change.now)
  await reprojectTrials(tx, ids, now)
  for (const { trial } of all)
    await tx.trial.updateMany({ where: { id: trial.id }, data: { version: trial.version + 1 } })
  await recordChanges(
    tx,
    ids.map((id) => ({ entityType: 'trial', entityId: String(id) })),
  )
  const hashes = await trialViewHash(tx, ids)
  await recordAudits(
    tx,
    viewer,
    all.map(({ trial, action, reason, changes }) => ({
      action,
      entityType: 'trial',
      entityId: String(trial.id),
      version: trial.version + 1,
      reason,
      changes,
      viewHash: hashes.get(trial.id) ?? null,
    })),
  )
}
