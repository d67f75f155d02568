import { ulid } from 'ulid'
import { pick } from '../../../domain/shared/chance'
import { nextInstant } from '../../audit/next-instant'
import { recordAudits } from '../../audit/record-audit'
import { SYSTEM_VIEWER } from '../../auth/system-viewer'
import type { Transaction } from '../../db/handles'
import { inTransaction } from '../../db/transaction'
import { reprojectTrials } from '../reproject-trial'
import { trialViewHash } from '../trial-view-hash'
import { addClaim, addTrial, addVersion } from './evidence-builders'

/** Two trials, one of them with an administration, each edit of which is drawn by `random`. */
export interface EditedTrials {
  first: number
  second: number
  random: () => number
}

/** Makes two trials whose first values are in the trail. */
export async function startEditing(random: () => number): Promise<EditedTrials> {
  return inTransaction(async (tx) => {
    const at = await nextInstant(tx)
    const first = (await addTrial(tx, { value: 'NCT00000001' })).id
    const second = (await addTrial(tx, { registry: 'ChiCTR', value: 'ChiCTR2500106320' })).id
    const trials = { first, second, random }
    for (const trialId of [first, second]) {
      await tx.administration.create({ data: { id: ulid(), trialId, acceptedAt: at } })
      await addClaim(tx, { trialId, field: 'status', value: 'RECRUITING', at })
    }
    await leaveEntries(tx, trials, { action: 'trial.create', at })
    return trials
  })
}

/** Makes one edit by chance, as a command would: one instant, projected, one history entry for each of the two trials. */
export async function editByChance(trials: EditedTrials): Promise<void> {
  await inTransaction(async (tx) => {
    const at = await nextInstant(tx)
    const edit = pick(trials.random, EDITS)
    const changes = await edit(tx, {
      trialId: pick(trials.random, [trials.first, trials.second]),
      at,
      trials,
    })
    await leaveEntries(tx, trials, { action: 'trial.edit', at, changes: changes ?? undefined })
  })
}

interface Place {
  trialId: number
  at: string
  trials: EditedTrials
}
type Edit = (tx: Transaction, place: Place) => Promise<Changes | void>
type Changes = { trialId: number; from: unknown; to: unknown }

const EDITS: readonly Edit[] = [
  claimStatus,
  claimStatus,
  claimSchedule,
  supersede,
  importVersion,
  addAdministration,
  endAdministration,
  mergeOrUndo,
  addIdentifier,
]

async function claimStatus(tx: Transaction, { trialId, at, trials: { random } }: Place) {
  const value = pick(random, ['RECRUITING', 'COMPLETED', 'TERMINATED', 'SUSPENDED'])
  const basis = pick(random, ['curated', 'secondary', 'rule'] as const)
  await addClaim(tx, { trialId, field: 'status', value, basis, at, statedOn: at.slice(0, 10) })
}

async function claimSchedule(tx: Transaction, { trialId, at, trials: { random } }: Place) {
  const given = await tx.administration.findFirst({ where: { trialId, endedAt: null } })
  const value = `day ${String(Math.floor(random() * 90))}`
  if (given) await addClaim(tx, { trialId, field: 'schedule', value, administrationId: given.id, at })
}

async function supersede(tx: Transaction, { trialId, at }: Place) {
  const claim = await tx.claim.findFirst({ where: { trialId, endedAt: null }, orderBy: { id: 'asc' } })
  const data = { state: 'superseded' as const, endedAt: at }
  if (claim) await tx.claim.update({ where: { id: claim.id }, data })
}

async function importVersion(tx: Transaction, { trialId, at, trials: { random } }: Place) {
  const { publicId } = await tx.trial.findUniqueOrThrow({ where: { id: trialId } })
  const body = {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000009', briefTitle: `Title ${String(random())}` },
      statusModule: { overallStatus: pick(random, ['UNKNOWN', 'WITHDRAWN']) },
    },
  }
  const postedOn = `20${String(10 + Math.floor(random() * 16))}-05-05`
  if (publicId.startsWith('NCT')) await addVersion(tx, { trialId, value: publicId, postedOn, body, at })
}

async function addAdministration(tx: Transaction, { trialId, at }: Place) {
  const id = ulid()
  await tx.administration.create({ data: { id, trialId, acceptedAt: at } })
  await addClaim(tx, { trialId, field: 'device', value: `device of ${id}`, administrationId: id, at })
}

async function endAdministration(tx: Transaction, { trialId, at }: Place) {
  const given = await tx.administration.findFirst({
    where: { trialId, endedAt: null },
    orderBy: { id: 'asc' },
  })
  if (given) await tx.administration.update({ where: { id: given.id }, data: { endedAt: at } })
}

async function mergeOrUndo(tx: Transaction, { at, trials: { first, second } }: Place) {
  const merge = await tx.trialMerge.findFirst({ where: { trialId: second, endedAt: null } })
  await tx.trial.update({ where: { id: second }, data: { mergedIntoId: merge ? null : first } })
  if (merge) await tx.trialMerge.update({ where: { id: merge.id }, data: { endedAt: at } })
  else
    await tx.trialMerge.create({
      data: {
        id: ulid(),
        trialId: second,
        intoId: first,
        reason: 'the same',
        actorId: 'tester',
        actorHandle: 'tester',
        acceptedAt: at,
      },
    })
}

async function addIdentifier(tx: Transaction, { trialId, trials: { random } }: Place): Promise<Changes> {
  const select = { registry: true, value: true, role: true } as const
  const identifiers = () =>
    tx.trialIdentifier.findMany({ where: { trialId }, select, orderBy: { id: 'asc' } })
  const from = await identifiers()
  const value = `2025-${String(Math.floor(random() * 1e9))}`
  await tx.trialIdentifier.create({ data: { trialId, registry: 'EudraCT', value, role: 'secondary' } })
  return { trialId, from, to: await identifiers() }
}

async function leaveEntries(
  tx: Transaction,
  { first, second }: EditedTrials,
  { action, at, changes }: { action: string; at: string; changes?: Changes },
): Promise<void> {
  await reprojectTrials(tx, [first, second], at)
  const hashes = await trialViewHash(tx, [first, second])
  const versions = await tx.trial.findMany({ select: { id: true, version: true } })
  const drafts = versions.map(({ id, version }) => ({
    action,
    entityType: 'trial',
    entityId: String(id),
    version,
    viewHash: hashes.get(id) ?? null,
    changes: changes?.trialId === id ? [{ field: 'identifiers', from: changes.from, to: changes.to }] : [],
  }))
  await recordAudits(tx, SYSTEM_VIEWER, drafts)
}
