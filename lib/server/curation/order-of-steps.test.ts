import { beforeEach, expect, test } from 'vitest'
import { ulid } from 'ulid'
import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { discardDraft, saveDraft } from './draft-commands'
import { findDraft, listDrafts } from './draft-queries'
import { screenCandidate, withdrawTrial } from './lifecycle-commands'
import { saveEdit, submitProposal } from './proposal-commands'
import { getProposal } from './proposal-queries'
import { decideProposal } from './review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  itemOf,
  OTHER_CURATOR,
  proposalFor,
  REVIEWER,
  setSelfReview,
  trialItem,
  valueOf,
} from './testing/proposal-builders'
import { codeOf } from './testing/refusal'

beforeEach(async () => {
  await openTemporaryStore()
})

const VIEWER: Viewer = { role: 'viewer', id: 'a-viewer', handle: 'vera' }

test('one decides no proposal of one’s own, until an admin allows it, and then the history says so', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(REVIEWER, input)
  const decision = await decisionOn(input.id)
  expect(await codeOf(decideProposal(REVIEWER, decision))).toBe('forbidden')
  expect(await getProposal(REVIEWER, input.id)).toMatchObject({ mayDecide: false })
  expect(await codeOf(saveEdit(REVIEWER, proposalFor([trialItem(publicId, 1, valueOf('sex', 'ALL'))])))).toBe(
    'forbidden',
  )
  await setSelfReview('on')
  expect(await getProposal(REVIEWER, input.id)).toMatchObject({ mayDecide: true })
  await decideProposal(REVIEWER, decision)
  expect(await getProposal(REVIEWER, input.id)).toMatchObject({ isSelfReviewed: true, state: 'decided' })
  expect(await reader().auditEntry.findFirst({ where: { action: 'trial.edit' } })).toMatchObject({
    reason: 'Checked against the source (reviewed by its author)',
  })
})

test('a decided proposal is not decided again, not even in other words', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  const rejecting = await decisionOn(input.id, { decision: 'reject', reason: 'The page says otherwise' })
  expect(await decideProposal(REVIEWER, rejecting)).toEqual({ accepted: 0, rejected: 1, blocked: [] })
  const other: Viewer = { ...REVIEWER, id: 'another-reviewer', handle: 'rena' }
  await expect(decideProposal(other, decision)).rejects.toMatchObject({
    code: 'conflict',
    message: 'rosalind decided this proposal meanwhile; your decision was not carried out.',
  })
  expect(await reader().trial.findFirst()).toMatchObject({ status: null, version: 1 })
  const [, rejection] = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(rejection).toMatchObject({ action: 'proposal.reject', reason: 'The page says otherwise' })
  expect(await reader().claim.findFirst()).toMatchObject({ state: 'rejected', acceptedAt: null })
})

test('a trial that nobody accepted is not screened, withdrawn or edited, and a later proposal takes it up', async () => {
  const propose = () => {
    const identifiers = valueOf('identifiers', [{ registry: 'ClinicalTrials.gov', value: 'NCT06138210' }])
    return proposalFor([itemOf('trial', ulid(), { values: [identifiers, valueOf('title', 'Exosomes')] })])
  }
  const first = propose()
  await submitProposal(CURATOR, first)
  const seen = { trialId: 'NCT06138210', version: 1, reason: 'x' }
  expect(await codeOf(screenCandidate(CURATOR, { ...seen, scope: 'in' }))).toBe('notFound')
  expect(await codeOf(withdrawTrial(REVIEWER, seen))).toBe('notFound')
  expect(
    await codeOf(submitProposal(CURATOR, proposalFor([trialItem('NCT06138210', 1, valueOf('sex', 'ALL'))]))),
  ).toBe('notFound')
  const orphan = itemOf('administration', ulid(), {
    trialId: 'NCT06138210',
    values: [valueOf('target', 'vein')],
  })
  expect(await codeOf(submitProposal(CURATOR, proposalFor([orphan])))).toBe('notFound')
  await decideProposal(REVIEWER, await decisionOn(first.id, { decision: 'reject' }))
  expect(await reader().trial.findFirst()).toMatchObject({ visibility: 'draft' })
  const second = propose()
  await submitProposal(OTHER_CURATOR, second)
  await decideProposal(REVIEWER, await decisionOn(second.id))
  expect(await reader().trial.findMany()).toMatchObject([
    { visibility: 'published', scope: 'in', title: 'Exosomes' },
  ])
  expect(await codeOf(submitProposal(CURATOR, propose()))).toBe('invalid')
})

test('curators do not decide, viewers do not propose, and strangers are asked to sign in', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  expect(await codeOf(submitProposal(VIEWER, input))).toBe('forbidden')
  expect(await codeOf(submitProposal(ANONYMOUS, input))).toBe('unauthenticated')
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  expect(await codeOf(decideProposal(OTHER_CURATOR, decision))).toBe('forbidden')
  expect(await codeOf(getProposal(VIEWER, input.id))).toBe('forbidden')
})

test('what is another’s is as good as not there: values of another proposal, administrations of another trial', async () => {
  const one = await givenTrial('NCT06138210')
  const other = await givenTrial('NCT05993884')
  const own = ulid()
  const add = itemOf('administration', own, { trialId: one.publicId, values: [valueOf('target', 'vein')] })
  const first = proposalFor([add])
  await submitProposal(CURATOR, first)
  await decideProposal(REVIEWER, await decisionOn(first.id))
  const smuggled = itemOf('administration', own, {
    trialId: other.publicId,
    operation: 'edit',
    baseVersion: 1,
    values: [valueOf('target', 'artery')],
  })
  expect(await codeOf(submitProposal(CURATOR, proposalFor([smuggled])))).toBe('notFound')
  expect(await codeOf(submitProposal(CURATOR, proposalFor([{ ...smuggled, entityId: ulid() }])))).toBe(
    'notFound',
  )
  const second = proposalFor([trialItem(other.publicId, 1, valueOf('status', 'RECRUITING'))])
  const third = proposalFor([trialItem(other.publicId, 1, valueOf('sex', 'ALL'))])
  await submitProposal(CURATOR, second)
  await submitProposal(CURATOR, third)
  const [mine, theirs] = [await decisionOn(second.id), await decisionOn(third.id)]
  expect(await codeOf(decideProposal(REVIEWER, { ...mine, values: theirs.values }))).toBe('notFound')
  const missing = [{ claimId: ulid(), decision: 'accept' as const, reason: null }]
  expect(await codeOf(decideProposal(REVIEWER, { ...mine, values: missing }))).toBe('notFound')
})

test('a draft is its author’s alone, survives, and is not saved over from another window', async () => {
  const id = ulid()
  const draft = { id, entityType: 'trial' as const, entityId: 'NCT06138210', baseVersion: 1 }
  const { savedAt } = await saveDraft(CURATOR, { ...draft, body: '{"a":1}', savedAt: null })
  const about = { entityType: 'trial', entityId: 'NCT06138210' }
  expect(await findDraft(CURATOR, about)).toMatchObject({ id, body: '{"a":1}', savedAt })
  expect(await findDraft(OTHER_CURATOR, about)).toBeNull()
  expect(await listDrafts(OTHER_CURATOR)).toEqual([])
  expect(await codeOf(saveDraft(OTHER_CURATOR, { ...draft, body: 'x', savedAt }))).toBe('invalid')
  await discardDraft(OTHER_CURATOR, { id })
  const stale = { ...draft, body: 'from another window', savedAt: '2026-01-01T00:00:00.000Z' }
  expect(await codeOf(saveDraft(CURATOR, stale))).toBe('conflict')
  const other = { ...draft, id: ulid(), body: 'a second form', savedAt: null }
  expect(await codeOf(saveDraft(CURATOR, other))).toBe('conflict')
  await saveDraft(CURATOR, { ...draft, body: '{"a":2}', savedAt })
  expect(await listDrafts(CURATOR)).toMatchObject([{ id, body: '{"a":2}' }])
  await discardDraft(CURATOR, { id })
  expect(await listDrafts(CURATOR)).toEqual([])
})

test('submitting takes the draft along, and an autosave that comes late does not bring it back', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  const draft = { id: input.id, entityType: 'trial' as const, entityId: publicId, baseVersion: 1, body: '{}' }
  const { savedAt } = await saveDraft(CURATOR, { ...draft, savedAt: null })
  await submitProposal(CURATOR, input)
  expect(await listDrafts(CURATOR)).toEqual([])
  expect(await codeOf(saveDraft(CURATOR, { ...draft, savedAt }))).toBe('conflict')
})

test('what others depend on is not withdrawn, and what ended does not come back', async () => {
  await setSelfReview('on')
  const { publicId } = await givenTrial()
  const administration = ulid()
  const added = { trialId: publicId, values: [valueOf('target', 'vein')] }
  await saveEdit(REVIEWER, proposalFor([itemOf('administration', administration, added)]))
  await saveEdit(REVIEWER, proposalFor([itemOf('route', 'nasal', { values: [valueOf('name', 'Nasal')] })]))
  const withdraw = { operation: 'withdraw', baseVersion: 1 } as const
  expect(await codeOf(submitProposal(CURATOR, proposalFor([itemOf('route', 'nasal', withdraw)])))).toBe(
    'invalid',
  )
  const end = itemOf('administration', administration, { ...withdraw, trialId: publicId, baseVersion: 2 })
  await saveEdit(REVIEWER, proposalFor([end]))
  expect(await reader().administration.findFirst({ where: { endedAt: null } })).toBeNull()
  const back = { ...end, operation: 'reinstate' as const, baseVersion: 3 }
  expect(await codeOf(submitProposal(CURATOR, proposalFor([back])))).toBe('invalid')
})
