import { isStated } from '../../domain/claims/disagreement'
import type { Claim } from '../../../generated/prisma/client'
import type { AuditDraft } from '../audit/record-audit'
import type { Transaction } from '../db/handles'
import type { AppliedTrial } from './apply-trials'
import type { DecidedItem } from './decision-plan'
import { loadShownValues, shownValue, type ShownValues } from './shown-values'
import { toldChange, type ToldChange } from './told-value'

/**
 * Drafts the history entries of trials that a decision changed, after their projection: what each accepted value put in
 * place of what was shown (`before`), or that it stands as a further statement and the value shown stayed.
 */
export async function draftTrialAudits(
  tx: Transaction,
  trials: readonly AppliedTrial[],
  before: ShownValues,
): Promise<(AuditDraft & { trialId: number })[]> {
  const unsure = trials.flatMap(({ items }) => items).filter(({ accepted }) => accepted.some(mayStayBehind))
  const after = await loadShownValues(
    tx,
    unsure.map(({ subject }) => subject),
  )
  return trials.map(({ trialId, version, items }) => {
    const trial = items.find(({ subject }) => subject.entityType === 'trial')
    return {
      trialId,
      action: `trial.${trial?.item.operation ?? 'edit'}`,
      entityType: 'trial',
      entityId: String(trialId),
      version,
      changes: items.flatMap((item) => changesOf(item, before, after)),
    }
  })
}

function changesOf(
  { subject, item, accepted }: DecidedItem,
  before: ShownValues,
  after: ShownValues,
): ToldChange[] {
  const prefix = subject.entityType === 'trial' ? '' : `administration:${subject.entityId}:`
  const existence = { create: true, withdraw: false } as const
  const existed =
    prefix !== '' && (item.operation === 'create' || item.operation === 'withdraw')
      ? [{ field: `${prefix}isGiven`, from: !existence[item.operation], to: existence[item.operation] }]
      : []
  const told = accepted.map((claim) => {
    const change = toldChange(`${prefix}${claim.field}`, shownValue(before, subject, claim.field), claim)
    const chosen = shownValue(after, subject, claim.field)?.projected?.chosen ?? null
    const isBehind = mayStayBehind(claim) && chosen !== null && chosen.claimId !== claim.id
    return isBehind ? { ...change, to: { claimId: claim.id, isShown: false } } : change
  })
  return [...existed, ...told]
}

// a curated reading that states a value is always the one shown; a copy, or a silence, may rank below another statement
function mayStayBehind(claim: Claim): boolean {
  return claim.basis !== 'curated' || !isStated(claim)
}
