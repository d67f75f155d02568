import { ulid } from 'ulid'
import type {
  Adjudication,
  BlindCancel,
  BlindEntryInput,
  BlindRequest,
} from '../../domain/curation/blind-entry-input'
import { whyNotAdjudicate, whyNotEnter } from '../../domain/curation/blind-entry-rules'
import { AppError } from '../../domain/shared/app-error'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { Viewer } from '../../domain/users/viewer'
import { nextInstant } from '../audit/next-instant'
import { recordAudit } from '../audit/record-audit'
import { authorize } from '../auth/authorize'
import { recordChanges } from '../db/change'
import { inTransaction } from '../db/transaction'
import { hashEntries, readEntries } from './blind-entry-values'
import { acceptReadings } from './accept-readings'
import { checkBlindFields } from './blind-entry-fields'
import { loadBlindEntry } from './blind-entry-rows'

/**
 * Asks that two curators read the same fields of one trial blindly. One open request a trial. Throws `notFound` for an
 * unknown trial, `invalid` for fields it has not, `conflict` while another request is open. Permission: blindEntry:request.
 */
export async function requestBlindEntry(viewer: Viewer, request: BlindRequest): Promise<{ id: string }> {
  authorize(viewer, 'blindEntry:request')
  return inTransaction(async (tx) => {
    const trialId = await checkBlindFields(tx, request)
    const open = await tx.blindEntry.findFirst({ where: { trialId, state: { in: ['open', 'comparing'] } } })
    if (open)
      throw new AppError(
        'conflict',
        'A blinded entry of this trial is not finished yet; a second one would mix with it.',
      )
    const id = ulid()
    await tx.blindEntry.create({
      data: {
        id,
        trialId,
        fields: canonicalJson(request.fields),
        reason: request.reason,
        requestedById: viewer.id,
        requestedByHandle: viewer.handle,
        createdAt: await nextInstant(tx),
      },
    })
    await recordChanges(tx, [{ entityType: 'blindEntry', entityId: id }])
    await recordAudit(tx, viewer, {
      action: 'blindEntry.request',
      entityType: 'blindEntry',
      entityId: id,
      reason: request.reason,
      changes: [
        { field: 'trial', from: null, to: request.trialId },
        { field: 'fields', from: null, to: request.fields },
      ],
    })
    return { id }
  })
}

/**
 * Stores one curator's own reading of every field asked for. The second reading ends the blinding: from then on both can
 * be compared. The history says that somebody entered, and how many fields, never what; once both are in, its view hash
 * covers the values of both. Throws `notFound`, `conflict` for whoever has entered already or comes third, `invalid`
 * naming each field that cannot be taken. Permission: blindEntry:enter.
 */
export async function enterBlindly(
  viewer: Viewer,
  input: BlindEntryInput,
): Promise<{ state: 'open' | 'comparing' }> {
  authorize(viewer, 'blindEntry:enter')
  return inTransaction(async (tx) => {
    const entry = await loadBlindEntry(tx, input.id)
    const refusal = whyNotEnter(viewer, entry)
    if (refusal) throw new AppError('conflict', refusal)
    const now = await nextInstant(tx)
    const rows = await readEntries(tx, { viewer, entry, input, now })
    await tx.secondEntry.createMany({ data: rows })
    const isSecond = entry.authors.length === 1
    const state = isSecond ? 'comparing' : 'open'
    if (isSecond) await tx.blindEntry.update({ where: { id: entry.id }, data: { state } })
    await recordChanges(tx, [{ entityType: 'blindEntry', entityId: entry.id }])
    await recordAudit(tx, viewer, {
      action: 'blindEntry.enter',
      entityType: 'blindEntry',
      entityId: entry.id,
      changes: [
        { field: 'readings', from: entry.authors.length, to: entry.authors.length + 1 },
        ...(isSecond ? [{ field: 'state', from: 'open', to: state }] : []),
      ],
      viewHash: isSecond ? hashEntries([...entry.entries, ...rows]) : null,
    })
    return { state }
  })
}

/**
 * Decides between two readings, field by field: what is taken becomes an accepted proposal, with the source of the
 * reading it was taken from. Throws `notFound`, `forbidden` for one of the two readers, `conflict` before both are in, once
 * it is decided, or where the trial cannot be changed, `invalid` naming each field that is undecided or differs without
 * a reason. Permission: proposal:review.
 */
export async function adjudicateBlindEntry(
  viewer: Viewer,
  input: Adjudication,
): Promise<{ proposalId: string }> {
  authorize(viewer, 'proposal:review')
  return inTransaction(async (tx) => {
    const entry = await loadBlindEntry(tx, input.id)
    const refusal = whyNotAdjudicate(viewer, entry)
    if (refusal) throw new AppError(entry.authorIds.includes(viewer.id) ? 'forbidden' : 'conflict', refusal)
    const now = await nextInstant(tx)
    const proposalId = await acceptReadings(tx, viewer, { entry, input, now })
    await tx.blindEntry.update({
      where: { id: entry.id },
      data: {
        state: 'adjudicated',
        adjudicatedById: viewer.id,
        adjudicatedByHandle: viewer.handle,
        adjudicatedAt: now,
        decisionReason: input.reason,
      },
    })
    await recordChanges(tx, [{ entityType: 'blindEntry', entityId: entry.id }])
    await recordAudit(tx, viewer, {
      action: 'blindEntry.adjudicate',
      entityType: 'blindEntry',
      entityId: entry.id,
      reason: input.reason,
      changes: [
        { field: 'state', from: entry.state, to: 'adjudicated' },
        ...input.choices.map(({ key, take }) => ({ field: key, from: null, to: take })),
      ],
      changeSetId: proposalId,
    })
    return { proposalId }
  })
}

/**
 * Cancels a request that nobody, or only one curator, has answered. A reading already entered stays its author's alone.
 * Throws `notFound`, `conflict` once both have entered. Permission: blindEntry:request.
 */
export async function cancelBlindEntry(viewer: Viewer, { id, reason }: BlindCancel): Promise<void> {
  authorize(viewer, 'blindEntry:request')
  await inTransaction(async (tx) => {
    const { state } = await loadBlindEntry(tx, id)
    if (state !== 'open')
      throw new AppError('conflict', 'Only a request that waits for its readings can be cancelled.')
    await tx.blindEntry.update({ where: { id }, data: { state: 'cancelled', decisionReason: reason } })
    await recordChanges(tx, [{ entityType: 'blindEntry', entityId: id }])
    await recordAudit(tx, viewer, {
      action: 'blindEntry.cancel',
      entityType: 'blindEntry',
      entityId: id,
      reason,
      changes: [{ field: 'state', from: state, to: 'cancelled' }],
    })
  })
}
