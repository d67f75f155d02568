import { z } from 'zod'
import { inRegistryOrder, newTrialPublicId } from '../../domain/curation/new-trial-id'
import { CURATED_ENTITIES, type CuratedEntity } from '../../domain/curation/entity-fields'
import type { ProposalInput, ProposalItem } from '../../domain/curation/proposal-input'
import { AppError, type AppErrorCode } from '../../domain/shared/app-error'
import type { Transaction } from '../db/handles'
import { administrationOf, findNamedSubject, findTrialSubject, type Subject } from './subjects'

/** An item of a proposal with the thing it is about, and its place in the proposal. */
export interface PlacedItem {
  item: ProposalItem
  subject: Subject
  at: number
}

/**
 * Finds the thing each item is about; a trial that does not exist yet gets its row, not yet shown to anybody. Throws
 * `conflict` where a thing is no longer at the version its author saw, `invalid` where it cannot be what the item says,
 * `notFound` where there is none.
 */
export async function placeItems(tx: Transaction, input: ProposalInput, now: string): Promise<PlacedItem[]> {
  const newTrials = new Map<string, Subject>()
  const placed: PlacedItem[] = []
  for (const [at, item] of input.items.entries()) {
    if (item.entityType !== 'trial') continue
    const subject =
      item.operation === 'create'
        ? await draftTrial(tx, { item, at, input }, now)
        : await findTrialSubject(tx, { publicId: item.entityId })
    if (item.operation === 'create' && subject) newTrials.set(item.entityId, subject)
    placed.push({ item, at, subject: checked(item, { subject, at }) })
  }
  for (const [at, item] of input.items.entries()) {
    if (item.entityType === 'trial') continue
    const newTrial = item.entityType === 'administration' ? newTrials.get(item.trialId ?? '') : undefined
    const subject = newTrial
      ? await administrationOf(tx, item.entityId, newTrial)
      : await findShownSubject(tx, item)
    placed.push({ item, at, subject: checked(item, { subject, at }) })
  }
  return placed.toSorted((left, right) => left.at - right.at)
}

// an administration of a trial that only another proposal would make has nothing to belong to
async function findShownSubject(tx: Transaction, item: ProposalItem): Promise<Subject | null> {
  const subject = await findNamedSubject(tx, item)
  if (item.entityType !== 'administration' || subject?.trialId == null) return subject
  const trial = await findTrialSubject(tx, { id: subject.trialId })
  return trial?.version == null ? null : subject
}

function checked(item: ProposalItem, { subject, at }: { subject: Subject | null; at: number }): Subject {
  const refuse = (code: AppErrorCode, message: string) =>
    new AppError(code, message, { [`items.${String(at)}`]: message })
  const isNew = item.operation === 'create'
  if (!subject || (!isNew && subject.version === null))
    throw refuse('notFound', `There is no ${item.entityType} “${item.entityId}” to change.`)
  const { label, version, mergedInto, isWithdrawn } = subject
  if (isNew && version !== null) throw refuse('invalid', `${label} is in the atlas already.`)
  if (mergedInto !== null)
    throw refuse('invalid', `${label} was merged into ${mergedInto}: propose it there.`)
  if (!isNew && item.baseVersion !== version)
    throw refuse('conflict', `${label} was changed since you opened it.`)
  if (isWithdrawn && item.operation !== 'reinstate')
    throw refuse('invalid', `${label} was withdrawn: reinstate it first.`)
  if (!isWithdrawn && item.operation === 'reinstate') throw refuse('invalid', `${label} is not withdrawn.`)
  if (!CAN_BE[item.operation].includes(item.entityType))
    throw refuse('invalid', `${label} cannot be ${PAST[item.operation]}: ${INSTEAD}`)
  return subject
}

const CAN_BE: Record<ProposalItem['operation'], readonly CuratedEntity[]> = {
  create: CURATED_ENTITIES,
  edit: CURATED_ENTITIES,
  withdraw: ['trial', 'administration', 'product', 'statement'],
  reinstate: ['trial', 'product'],
}
const PAST = { create: 'created', edit: 'edited', withdraw: 'withdrawn', reinstate: 'reinstated' } as const
const INSTEAD = 'others depend on it, or it ended for good; propose a change, or a new one.'

const identifiersSchema = z.array(z.object({ registry: z.string(), value: z.string() }))

/** Makes the row of a trial that is only proposed, or takes up the one an earlier proposal left. */
async function draftTrial(
  tx: Transaction,
  { item, at, input }: { item: ProposalItem; at: number; input: ProposalInput },
  now: string,
): Promise<Subject | null> {
  const given = item.values.find(({ field }) => field === 'identifiers')?.value
  const identifiers = inRegistryOrder(identifiersSchema.catch([]).parse(given))
  const owner = await tx.trialIdentifier.findFirst({
    where: { OR: identifiers.map(({ registry, value }) => ({ registry, value })) },
    select: { registry: true, value: true, trial: { select: { publicId: true } } },
  })
  if (owner)
    throw new AppError(
      'invalid',
      `${owner.registry} ${owner.value} is in the atlas already, as ${owner.trial.publicId}.`,
      { [`items.${String(at)}.values`]: 'This trial is in the atlas already.' },
    )
  const publicId = newTrialPublicId(identifiers, { product: productOf(input, item), id: item.entityId })
  const known = await findTrialSubject(tx, { publicId })
  if (known) return known
  const data = { publicId, title: publicId, phaseGroup: 'NOT_CAPTURED', createdAt: now, updatedAt: now }
  const { id } = await tx.trial.create({ data: { ...data, scope: 'candidate', visibility: 'draft' } })
  return findTrialSubject(tx, { id })
}

function productOf(input: ProposalInput, trial: ProposalItem): string | null {
  const values = input.items
    .filter(({ entityType, trialId }) => entityType === 'administration' && trialId === trial.entityId)
    .flatMap((item) => item.values)
  return z
    .string()
    .nullable()
    .catch(null)
    .parse(values.find(({ field }) => field === 'product')?.value ?? null)
}
