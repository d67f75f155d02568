import { ulid } from 'ulid'
import type { Adjudication } from '../../domain/curation/blind-entry-input'
import { type ProposalInput, proposalInputSchema } from '../../domain/curation/proposal-input'
import { AppError } from '../../domain/shared/app-error'
import { groupBy } from '../../domain/shared/group-by'
import type { Viewer } from '../../domain/users/viewer'
import type { Claim } from '../../../generated/prisma/client'
import type { Transaction } from '../db/handles'
import { acceptWhole } from './accept-whole'
import { type BlindEntryRow, keyOfEntry, type StoredSecondEntry } from './blind-entry-rows'
import { submitIn } from './submit-proposal'

interface Adjudicated {
  entry: BlindEntryRow
  input: Adjudication
  now: string
}

/** A reading that was taken, and why: a reason of its own, else that of the whole decision. */
interface Taken {
  stored: StoredSecondEntry
  reason: string
}

/**
 * Makes an accepted proposal, in the name of whoever decided, of the readings that were taken; gives its id. Throws
 * `invalid` for fields undecided or without a reason, `conflict` where the trial cannot be changed.
 */
export async function acceptReadings(
  tx: Transaction,
  viewer: Viewer,
  { entry, input, now }: Adjudicated,
): Promise<string> {
  const taken = chosenReadings(entry, input)
  const { publicId, version } = await tx.trial.findUniqueOrThrow({
    where: { id: entry.trialId },
    select: { publicId: true, version: true },
  })
  const proposal = proposalOf(taken, { publicId, version, reason: input.reason })
  await submitIn(tx, viewer, { input: proposal, now })
  await tx.changeSet.update({ where: { id: proposal.id }, data: { blindEntryId: entry.id } })
  await acceptWhole(tx, viewer, { input: proposal, now, reasonOf: (claim) => reasonFor(claim, taken) })
  return proposal.id
}

function chosenReadings(entry: BlindEntryRow, { choices, reason }: Adjudication): Taken[] {
  const problems: Record<string, string> = {}
  const taken = entry.asked.flatMap(({ key }): Taken[] => {
    const at = choices.findIndex((choice) => choice.key === key)
    const choice = choices[at]
    const [first, second] = entry.authorIds.map((author) =>
      entry.entries.find((each) => each.authorId === author && keyOfEntry(each) === key),
    )
    const path = at === -1 ? key : `choices.${String(at)}`
    if (!choice || !first || !second) problems[path] = 'is not decided yet: choose one of the two'
    else if (first.canonicalText !== second.canonicalText && !choice.reason)
      problems[`${path}.reason`] = 'is empty: the readings differ, so say why you take this one'
    else return [{ stored: choice.take === 'first' ? first : second, reason: choice.reason ?? reason }]
    return []
  })
  if (Object.keys(problems).length > 0)
    throw new AppError('invalid', 'Not every field is decided; nothing was stored.', problems)
  return taken
}

function proposalOf(
  taken: readonly Taken[],
  { publicId, version, reason }: { publicId: string; version: number; reason: string },
): ProposalInput {
  const things = groupBy(taken, ({ stored }) => `${stored.entityType} ${stored.entityId}`)
  return proposalInputSchema.parse({
    id: ulid(),
    title: `Two blinded readings of ${publicId}`,
    summary: reason,
    items: [...things.values()].map((own) => ({
      entityType: own[0]?.stored.entityType,
      entityId: own[0]?.stored.entityType === 'trial' ? publicId : own[0]?.stored.entityId,
      trialId: own[0]?.stored.entityType === 'trial' ? null : publicId,
      operation: 'edit',
      baseVersion: version,
      values: own.map(({ stored }) => ({
        field: stored.field,
        value: stored.value === null ? null : JSON.parse(stored.value),
        missing: stored.missing,
        source: { sourceId: stored.sourceId },
        locator: stored.locator,
        passage: stored.passage,
      })),
    })),
  })
}

function reasonFor({ entityType, entityId, field }: Claim, taken: readonly Taken[]): string | null {
  const own = taken.find(
    ({ stored }) =>
      stored.entityType === entityType && stored.entityId === entityId && stored.field === field,
  )
  return own?.reason ?? null
}
