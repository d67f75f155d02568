import { beforeEach, expect, test } from 'vitest'
import { ANONYMOUS } from '../../domain/users/viewer'
import { SYSTEM_VIEWER } from '../auth/system-viewer'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { addClaim, NOW } from '../projection/testing/evidence-builders'
import { reprojectTrials } from '../projection/reproject-trial'
import { trialViewHash } from '../projection/trial-view-hash'
import { findTrialPublicId, findTrialWithdrawal } from '../trials/trial-detail-queries'
import { listTrials } from '../trials/trial-queries'
import {
  mergeTrials,
  reinstateTrial,
  screenCandidate,
  unmergeTrials,
  withdrawTrial,
} from './lifecycle-commands'
import { submitProposal } from './proposal-commands'
import { CURATOR, givenTrial, proposalFor, REVIEWER, trialItem, valueOf } from './testing/proposal-builders'
import { codeOf } from './testing/refusal'

beforeEach(async () => {
  await openTemporaryStore()
})

const reason = 'The same study'
const shown = async () => {
  const request = {
    filters: { anyOf: {}, dates: {}, numbers: {} },
    sort: null,
    page: 1,
    pageSize: 25,
    columns: null,
  }
  return (await listTrials(SYSTEM_VIEWER, request, { facets: false })).data.map(({ id }) => id)
}
const trail = async () =>
  (await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(
    ({ action, entityId, version }) => `${action} ${entityId} v${String(version)}`,
  )

test('a withdrawn trial leaves the pages and comes back as it was', async () => {
  const { id, publicId } = await givenTrial()
  const [before] = [...(await trialViewHash(reader(), [id])).values()]
  expect(await shown()).toEqual([publicId])
  await withdrawTrial(REVIEWER, { trialId: publicId, version: 1, reason })
  expect(await shown()).toEqual([])
  expect(await findTrialPublicId(SYSTEM_VIEWER, publicId)).toBeNull()
  const left = { id: publicId, by: 'rosalind', reason }
  expect(await findTrialWithdrawal(SYSTEM_VIEWER, publicId)).toMatchObject(left)
  await reinstateTrial(REVIEWER, { trialId: publicId, version: 2, reason })
  expect(await findTrialWithdrawal(SYSTEM_VIEWER, publicId)).toBeNull()
  expect(await shown()).toEqual([publicId])
  expect((await trialViewHash(reader(), [id])).get(id)).toBe(before)
  expect(await trail()).toEqual([`trial.withdraw ${String(id)} v2`, `trial.reinstate ${String(id)} v3`])
})

test('screening puts a candidate into the atlas or out of it, with the reason in the trail', async () => {
  const { id, publicId } = await givenTrial()
  await screenCandidate(CURATOR, {
    trialId: publicId,
    scope: 'out',
    version: 1,
    reason: 'No cells are given',
  })
  expect(await shown()).toEqual([])
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({ scope: 'out', version: 2 })
  expect(await reader().auditEntry.findFirst()).toMatchObject({ reason: 'No cells are given', version: 2 })
  const again = { trialId: publicId, scope: 'out' as const, version: 2, reason }
  expect(await codeOf(screenCandidate(CURATOR, again))).toBe('invalid')
  await screenCandidate(CURATOR, { ...again, scope: 'in' })
  expect(await shown()).toEqual([publicId])
})

test('a merge shows two trials as one, and undoing it restores both exactly', async () => {
  const [into, trial] = await twoTrials()
  const ids = [into.id, trial.id]
  const before = await trialViewHash(reader(), ids)
  await mergeTrials(REVIEWER, {
    trialId: trial.publicId,
    intoId: into.publicId,
    version: 1,
    intoVersion: 1,
    reason,
  })
  expect(await shown()).toEqual([into.publicId])
  expect(await findTrialPublicId(SYSTEM_VIEWER, trial.publicId)).toBe(into.publicId)
  const merged = await reader().trial.findUniqueOrThrow({ where: { id: into.id } })
  expect(merged).toMatchObject({ status: 'RECRUITING', sponsor: 'A hospital', version: 2 })
  await unmergeTrials(REVIEWER, { trialId: trial.publicId, reason: 'Two arms of one programme' })
  expect(await trialViewHash(reader(), ids)).toEqual(before)
  expect((await shown()).sort()).toEqual([into.publicId, trial.publicId].sort())
  expect(await reader().trialMerge.findFirst()).toMatchObject({
    reason,
    endedReason: 'Two arms of one programme',
    endedByHandle: REVIEWER.handle,
  })
  expect(await trail()).toEqual([
    `trial.merge ${String(trial.id)} v2`,
    `trial.merge ${String(into.id)} v2`,
    `trial.unmerge ${String(trial.id)} v3`,
    `trial.unmerge ${String(into.id)} v3`,
  ])
})

test('a trial is not merged twice, into itself, at another version, or changed while it is merged', async () => {
  const [into, trial] = await twoTrials()
  const merge = { trialId: trial.publicId, intoId: into.publicId, version: 1, intoVersion: 1, reason }
  expect(await codeOf(mergeTrials(REVIEWER, { ...merge, intoVersion: 7 }))).toBe('conflict')
  expect(await codeOf(mergeTrials(REVIEWER, { ...merge, intoId: trial.publicId }))).toBe('invalid')
  await mergeTrials(REVIEWER, merge)
  expect(await codeOf(mergeTrials(REVIEWER, { ...merge, version: 2, intoVersion: 2 }))).toBe('invalid')
  const edit = proposalFor([trialItem(trial.publicId, 2, valueOf('status', 'COMPLETED'))])
  expect(await codeOf(submitProposal(CURATOR, edit))).toBe('invalid')
  expect(await codeOf(withdrawTrial(REVIEWER, { trialId: trial.publicId, version: 2, reason }))).toBe(
    'invalid',
  )
  expect(await reader().auditEntry.count()).toBe(2)
})

test('each asks for its permission, for a trial that is there and for the version that was seen', async () => {
  const { publicId } = await givenTrial()
  const seen = { trialId: publicId, version: 1, reason }
  expect(await codeOf(withdrawTrial(CURATOR, seen))).toBe('forbidden')
  expect(await codeOf(reinstateTrial(ANONYMOUS, seen))).toBe('unauthenticated')
  expect(await codeOf(mergeTrials(CURATOR, { ...seen, intoId: 'x', intoVersion: 1 }))).toBe('forbidden')
  expect(await codeOf(withdrawTrial(REVIEWER, { ...seen, version: 3 }))).toBe('conflict')
  expect(await codeOf(withdrawTrial(REVIEWER, { ...seen, trialId: 'NCT00000001' }))).toBe('notFound')
  expect(await codeOf(reinstateTrial(REVIEWER, seen))).toBe('invalid')
  expect(await codeOf(unmergeTrials(REVIEWER, { trialId: publicId, reason }))).toBe('invalid')
  expect(await reader().auditEntry.count()).toBe(0)
})

async function twoTrials() {
  const into = await givenTrial('NCT06138210')
  const trial = await givenTrial('NCT05993884')
  await inTransaction(async (tx) => {
    await addClaim(tx, { trialId: into.id, field: 'status', value: 'RECRUITING' })
    await addClaim(tx, { trialId: trial.id, field: 'sponsor', value: 'A hospital' })
    await reprojectTrials(tx, [into.id, trial.id], NOW)
  })
  return [into, trial] as const
}
