import { beforeEach, expect, test } from 'vitest'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { reprojectTrials } from '../projection/reproject-trial'
import { addClaim, addVersion, NOW } from '../projection/testing/evidence-builders'
import { addComment } from './comment-commands'
import { submitProposal } from './proposal-commands'
import { describeClash, findDuplicates, getProposal } from './proposal-queries'
import { listQuestions } from './question-queries'
import { decideProposal, disputeClaim, pickStatement } from './review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  OTHER_CURATOR,
  proposalFor,
  REVIEWER,
  trialItem,
  valueOf,
} from './testing/proposal-builders'
import { codeOf } from './testing/refusal'

beforeEach(async () => {
  await openTemporaryStore()
})

const reason = 'The protocol says so'
const status = { subject: 'trial', field: 'status' } as const

test('a picked statement is shown with its own source, and the others stay beside it', async () => {
  const { id, publicId } = await givenTwoStatuses()
  const older = await reader().claim.findFirstOrThrow({ where: { canonicalText: 'COMPLETED' } })
  const pick = {
    trialId: publicId,
    ...status,
    claimId: older.id,
    versionId: null,
    version: 1,
    reason,
  }
  const inForce = await reader().claim.findFirstOrThrow({ where: { canonicalText: 'RECRUITING' } })
  await disputeClaim(REVIEWER, {
    claimId: inForce.id,
    isDisputed: true,
    reason: 'The sponsor says otherwise',
  })
  const { claimId } = await pickStatement(REVIEWER, pick)
  expect(await listQuestions(CURATOR, { view: 'disputed', q: '', page: 1 })).toMatchObject({ total: 0 })
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({
    status: 'COMPLETED',
    version: 2,
  })
  expect(await reader().claim.findUnique({ where: { id: claimId } })).toMatchObject({
    basis: 'curated',
    state: 'accepted',
    pickedFrom: older.id,
    originKey: older.originKey,
    sourceId: older.sourceId,
    decisionReason: reason,
  })
  expect(await reader().claim.count({ where: { state: 'accepted', endedAt: null } })).toBe(3)
  expect(await reader().auditEntry.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    action: 'trial.pick',
    version: 2,
    reason,
  })
  expect(await codeOf(pickStatement(REVIEWER, pick))).toBe('conflict')
  expect(await codeOf(pickStatement(REVIEWER, { ...pick, version: 2, claimId: 'another' }))).toBe('notFound')
  expect(await codeOf(pickStatement(CURATOR, pick))).toBe('forbidden')
})

test('what the registry says can be picked over a curated reading, and is stale when the record changes', async () => {
  const { id, publicId } = await givenTrial()
  const study = (status: string) => ({
    protocolSection: {
      identificationModule: { nctId: publicId, briefTitle: 'T' },
      statusModule: { overallStatus: status },
    },
  })
  const version = await inTransaction(async (tx) => {
    const added = await addVersion(tx, { trialId: id, value: publicId, body: study('RECRUITING') })
    await addClaim(tx, { trialId: id, field: 'status', value: 'COMPLETED', basis: 'curated' })
    await reprojectTrials(tx, [id], NOW)
    return added
  })
  const pick = {
    trialId: publicId,
    ...status,
    claimId: null,
    versionId: version.id,
    version: 1,
    reason,
  }
  const { version: current } = await reader().trial.findUniqueOrThrow({ where: { id } })
  await pickStatement(REVIEWER, { ...pick, version: current })
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({ status: 'RECRUITING' })
  expect(await reader().claim.findFirst({ where: { pickedFrom: { not: null } } })).toMatchObject({
    basisVersionId: version.id,
    pickedFrom: `version:${String(version.id)}`,
  })
  expect(await listQuestions(CURATOR, { view: 'disputed', q: '', page: 1 })).toMatchObject({ total: 0 })
  await inTransaction(async (tx) => {
    await addVersion(tx, { trialId: id, value: publicId, body: study('TERMINATED'), postedOn: '2026-12-01' })
    await reprojectTrials(tx, [id], NOW)
  })
  expect(await listQuestions(CURATOR, { view: 'disputed', q: '', page: 1 })).toMatchObject({
    total: 1,
    data: [{ id: publicId, fields: [{ field: 'status', why: 'stale' }] }],
  })
})

test('a disputed statement is marked and listed, and stays shown', async () => {
  const { id, publicId } = await givenTwoStatuses()
  const claim = await reader().claim.findFirstOrThrow({ where: { canonicalText: 'RECRUITING' } })
  const dispute = { claimId: claim.id, isDisputed: true, reason: 'The sponsor says otherwise' }
  await disputeClaim(REVIEWER, dispute)
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({
    status: 'RECRUITING',
    version: 1,
  })
  expect(await listQuestions(CURATOR, { view: 'disputed', q: '', page: 1 })).toMatchObject({
    total: 1,
    data: [
      {
        id: publicId,
        fields: [
          {
            subject: 'trial',
            field: 'status',
            why: 'disputed',
            claimId: claim.id,
            value: 'Recruiting',
            reason: 'The sponsor says otherwise',
            by: { handle: 'rosalind', isMe: false },
          },
        ],
      },
    ],
  })
  expect(await codeOf(disputeClaim(REVIEWER, dispute))).toBe('conflict')
  await disputeClaim(REVIEWER, { ...dispute, isDisputed: false })
  expect(await listQuestions(CURATOR, { view: 'disputed', q: '', page: 1 })).toMatchObject({ total: 0 })
  expect(await reader().auditEntry.count()).toBe(2)
})

test('a disputed value of an administration is listed with the administration it is of', async () => {
  const { id } = await givenTrial()
  await inTransaction(async (tx) => {
    await tx.administration.create({ data: { id: 'first-infusion', trialId: id, acceptedAt: NOW } })
    const device = {
      trialId: id,
      administrationId: 'first-infusion',
      field: 'device',
      value: 'a pump',
    } as const
    await addClaim(tx, device)
  })
  const claim = await reader().claim.findFirstOrThrow({ where: { field: 'device' } })
  await disputeClaim(REVIEWER, { claimId: claim.id, isDisputed: true, reason: 'It was a drip' })
  const [card] = (await listQuestions(CURATOR, { view: 'disputed', q: '', page: 1 })).data
  expect(card?.fields).toMatchObject([{ subject: 'first-infusion', field: 'device', why: 'disputed' }])
})

test('a clash names who changed what meanwhile and keeps what was typed', async () => {
  const { publicId } = await givenTrial()
  const mine = proposalFor([
    trialItem(publicId, 1, valueOf('status', 'COMPLETED'), valueOf('acronym', 'ExoCURE')),
  ])
  const theirs = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(OTHER_CURATOR, theirs)
  await decideProposal(REVIEWER, await decisionOn(theirs.id))
  expect(await codeOf(submitProposal(CURATOR, mine))).toBe('conflict')
  expect(await describeClash(CURATOR, mine)).toMatchObject([
    {
      label: publicId,
      baseVersion: 1,
      currentVersion: 2,
      changes: [{ by: 'rosalind', version: 2, reason: 'Checked against the source' }],
      fields: [
        {
          field: 'status',
          before: null,
          now: 'Recruiting',
          nowText: 'RECRUITING',
          typed: 'Completed',
          isClash: true,
        },
        { field: 'acronym', before: null, now: null, nowText: null, typed: 'ExoCURE', isClash: false },
      ],
    },
  ])
})

test('a comment stands with the value it is about, and in the trail', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(CURATOR, input)
  const claim = await reader().claim.findFirstOrThrow()
  await addComment(REVIEWER, { proposalId: input.id, claimId: claim.id, body: 'Which table?' })
  await addComment(CURATOR, { proposalId: input.id, claimId: null, body: 'Ready' })
  expect(await getProposal(CURATOR, input.id)).toMatchObject({
    comments: 2,
    conversation: [{ body: 'Ready', by: { isMe: true } }],
    items: [{ values: [{ comments: [{ body: 'Which table?', by: { handle: 'rosalind', isMe: false } }] }] }],
  })
  const other = { proposalId: input.id, claimId: 'a claim of another', body: 'x' }
  expect(await codeOf(addComment(CURATOR, other))).toBe('notFound')
  expect(await reader().auditEntry.count({ where: { action: 'proposal.comment' } })).toBe(2)
})

test('a trial of the same number or a similar title is pointed out', async () => {
  const { id, publicId } = await givenTrial()
  const title = 'Induced exosomes for acute ischemic stroke in Beijing'
  await inTransaction(async (tx) => {
    await addClaim(tx, { trialId: id, field: 'title', value: title })
    await reprojectTrials(tx, [id], NOW)
  })
  const ask = (identifiers: string[], asked: string, exceptId: string | null = null) =>
    findDuplicates(CURATOR, { identifiers, title: asked, exceptId })
  expect(await ask(['nct6138210'], '')).toMatchObject([
    { id: publicId, why: expect.stringContaining('identifier') },
  ])
  expect(await ask([], 'Acute ischaemic stroke in Beijing: induced exosomes')).toMatchObject([
    { id: publicId },
  ])
  expect(await ask([], 'Beijing registry of knee osteoarthritis')).toEqual([])
  expect(await ask(['nct6138210'], title, publicId)).toEqual([])
})

async function givenTwoStatuses() {
  const trial = await givenTrial()
  await inTransaction(async (tx) => {
    const about = { trialId: trial.id, field: 'status' } as const
    await addClaim(tx, { ...about, value: 'RECRUITING', statedOn: '2026-05' })
    await addClaim(tx, { ...about, value: 'COMPLETED', statedOn: '2025' })
    await reprojectTrials(tx, [trial.id], NOW)
    await tx.trial.update({ where: { id: trial.id }, data: { version: 1 } })
  })
  return trial
}
