import { AppError } from '../../domain/shared/app-error'
import { chunksOf } from '../../domain/shared/chunks'
import type { StageChange, StageDefinition } from '../../domain/trials/stage-definition'
import type { Viewer } from '../../domain/users/viewer'
import { type AuditDraft, recordAudits } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { recordChanges } from '../db/change'
import type { Transaction } from '../db/handles'
import { inTransaction } from '../db/transaction'
import { draftReprojections } from '../projection/draft-reprojections'
import { reprojectTrials } from '../projection/reproject-trial'
import { trialViewHash } from '../projection/trial-view-hash'
import { loadStageDefinitions, stageDefinitionText } from './stage-rows'

const mostAtOnce = 50
const longest = 300_000 // milliseconds, for all trials with a window after the onset of a stroke

/**
 * Changes the names and bounds of one definition of stages, or makes it the default one. Where that changes what is
 * derived, every trial with a time window after onset is projected anew in the same transaction, fifty at a time, with
 * an entry for each that shows something else; nobody else can save until it is done. Throws `conflict` where somebody
 * changed the definition meanwhile.
 */
export async function changeStageDefinition(viewer: Viewer, { from, to }: StageChange): Promise<void> {
  authorize(viewer, 'setting:manage')
  await inTransaction(
    async (tx) => {
      const all = await loadStageDefinitions(tx)
      const before = all.find(({ definition }) => definition === to.definition)
      if (!before) throw new AppError('notFound', 'There is no such definition.')
      refuseOtherStages(before, to)
      if (stageDefinitionText(before) !== from)
        throw new AppError('conflict', 'Somebody has changed this definition meanwhile. Look at it again.')
      if (before.isDefault && !to.isDefault)
        throw new AppError('invalid', 'Make another definition the default one instead.')
      if (stageDefinitionText(to) === from) return
      await writeDefinition(tx, to)
      const own: AuditDraft = {
        action: 'stageDefinition.change',
        entityType: 'stageDefinition',
        entityId: to.definition,
        changes: [{ field: 'definition', from: before, to }],
      }
      await recordChanges(tx, [{ entityType: 'stageDefinition', entityId: to.definition }])
      await recordAudits(tx, viewer, [own, ...(to.isDefault ? await reprojectWindows(tx) : [])])
    },
    { timeoutMs: longest },
  )
}

function refuseOtherStages(before: StageDefinition, to: StageDefinition): void {
  const codes = (definition: StageDefinition) => definition.stages.map(({ stage }) => stage).join(' ')
  if (codes(before) !== codes(to))
    throw new AppError('invalid', 'The stages of a definition stay; their names and bounds can change.')
}

async function writeDefinition(tx: Transaction, { definition, isDefault, stages }: StageDefinition) {
  if (isDefault)
    await tx.stageDefinition.updateMany({ where: { isDefault: true }, data: { isDefault: false } })
  for (const { stage, ...bounds } of stages)
    await tx.stageDefinition.update({
      where: { definition_stage: { definition, stage } },
      data: { ...bounds, isDefault },
    })
}

async function reprojectWindows(tx: Transaction): Promise<AuditDraft[]> {
  const rows = await tx.administration.findMany({
    where: { windowEvent: 'ONSET' },
    select: { trialId: true },
    distinct: ['trialId'],
  })
  const now = new Date().toISOString()
  const drafts: AuditDraft[] = []
  for (const batch of chunksOf(
    rows.map(({ trialId }) => trialId),
    mostAtOnce,
  )) {
    const before = await trialViewHash(tx, batch)
    await reprojectTrials(tx, batch, now)
    drafts.push(...(await draftReprojections(tx, before)))
  }
  return drafts
}
