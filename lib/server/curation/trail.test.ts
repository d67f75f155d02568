import { beforeEach, expect, test } from 'vitest'
import { ulid } from 'ulid'
import { reader } from '../db/reader'
import { openTemporaryStore, type TemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { verifyAuditChain } from '../audit/verify-audit-chain'
import { reprojectTrials } from '../projection/reproject-trial'
import { addClaim, NOW } from '../projection/testing/evidence-builders'
import * as blindCommands from './blind-entry-commands'
import * as commentCommands from './comment-commands'
import * as lifecycleCommands from './lifecycle-commands'
import * as proposalCommands from './proposal-commands'
import * as reviewCommands from './review-commands'
import { openRequest, reading, RUTH } from './testing/blind-entry-builders'
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
import { allowTrail, dumpStore, refuseTrail } from './testing/whole-store'

let store: TemporaryStore

beforeEach(async () => {
  store = await openTemporaryStore()
  await setSelfReview('on')
})

const reason = 'The protocol says so'
const { submitProposal, saveEdit, withdrawProposal } = proposalCommands
const { decideProposal, pickStatement, disputeClaim } = reviewCommands
const { screenCandidate, withdrawTrial, reinstateTrial, mergeTrials, unmergeTrials } = lifecycleCommands

/** Arranges what a command needs, and gives the call of the command itself. */
type Path = () => Promise<() => Promise<unknown>>

const submitted = async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(CURATOR, input)
  return input
}

const claimed = async () => {
  const trial = await givenTrial()
  const claim = await inTransaction(async (tx) => {
    const added = await addClaim(tx, { trialId: trial.id, field: 'status', value: 'COMPLETED' })
    await reprojectTrials(tx, [trial.id], NOW)
    return added
  })
  const { version } = await reader().trial.findUniqueOrThrow({ where: { id: trial.id } })
  return { ...trial, version, claimId: claim.id }
}

const compared = async () => {
  const { publicId } = await claimed()
  const id = await openRequest(publicId)
  await blindCommands.enterBlindly(CURATOR, reading(id))
  return id
}

/** Every command of curation that writes, with what it writes in the history, in order. Drafts are nobody's record. */
const PATHS: Record<string, { path: Path; actions: string[] }> = {
  submitProposal: {
    actions: ['proposal.submit'],
    path: async () => {
      const { publicId } = await givenTrial()
      const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
      return () => submitProposal(CURATOR, input)
    },
  },
  saveEdit: {
    actions: ['product.create', 'trial.create'],
    path: async () => {
      const trial = ulid()
      const input = proposalFor([
        itemOf('trial', trial, { values: [valueOf('title', 'Exosomes')] }),
        itemOf('administration', ulid(), { trialId: trial, values: [valueOf('product', 'alf201')] }),
        itemOf('product', 'alf201', { values: [valueOf('name', 'ALF201')] }),
      ])
      return () => saveEdit(REVIEWER, input)
    },
  },
  decideProposal: {
    actions: ['trial.edit'],
    path: async () => {
      const decision = await decisionOn((await submitted()).id)
      return () => decideProposal(REVIEWER, decision)
    },
  },
  'decideProposal, rejecting': {
    actions: ['proposal.reject'],
    path: async () => {
      const decision = await decisionOn((await submitted()).id, { decision: 'reject' })
      return () => decideProposal(REVIEWER, decision)
    },
  },
  withdrawProposal: {
    actions: ['proposal.withdraw'],
    path: async () => {
      const { id } = await submitted()
      return () => withdrawProposal(CURATOR, { id, version: 1, reason })
    },
  },
  addComment: {
    actions: ['proposal.comment'],
    path: async () => {
      const { id } = await submitted()
      return () =>
        commentCommands.addComment(REVIEWER, { proposalId: id, claimId: null, body: 'Which table?' })
    },
  },
  pickStatement: {
    actions: ['trial.pick'],
    path: async () => {
      const { publicId, version, claimId } = await claimed()
      const picked = { subject: 'trial', field: 'status', claimId, versionId: null } as const
      return () => pickStatement(REVIEWER, { trialId: publicId, ...picked, version, reason })
    },
  },
  disputeClaim: {
    actions: ['trial.dispute'],
    path: async () => {
      const { claimId } = await claimed()
      return () => disputeClaim(REVIEWER, { claimId, isDisputed: true, reason })
    },
  },
  screenCandidate: {
    actions: ['trial.screen'],
    path: async () => {
      const { publicId } = await givenTrial()
      return () => screenCandidate(CURATOR, { trialId: publicId, scope: 'out', version: 1, reason })
    },
  },
  withdrawTrial: {
    actions: ['trial.withdraw'],
    path: async () => {
      const { publicId } = await givenTrial()
      return () => withdrawTrial(REVIEWER, { trialId: publicId, version: 1, reason })
    },
  },
  reinstateTrial: {
    actions: ['trial.reinstate'],
    path: async () => {
      const { publicId } = await givenTrial()
      await withdrawTrial(REVIEWER, { trialId: publicId, version: 1, reason })
      return () => reinstateTrial(REVIEWER, { trialId: publicId, version: 2, reason })
    },
  },
  mergeTrials: {
    actions: ['trial.merge', 'trial.merge'],
    path: async () => {
      const [one, other] = [await givenTrial('NCT06138210'), await givenTrial('NCT05993884')]
      const versions = { version: 1, intoVersion: 1 }
      return () =>
        mergeTrials(REVIEWER, { trialId: one.publicId, intoId: other.publicId, ...versions, reason })
    },
  },
  unmergeTrials: {
    actions: ['trial.unmerge', 'trial.unmerge'],
    path: async () => {
      const [one, other] = [await givenTrial('NCT06138210'), await givenTrial('NCT05993884')]
      const versions = { version: 1, intoVersion: 1 }
      await mergeTrials(REVIEWER, { trialId: one.publicId, intoId: other.publicId, ...versions, reason })
      return () => unmergeTrials(REVIEWER, { trialId: one.publicId, reason })
    },
  },
  requestBlindEntry: {
    actions: ['blindEntry.request'],
    path: async () => {
      const { publicId } = await givenTrial()
      return () => blindCommands.requestBlindEntry(RUTH, { trialId: publicId, fields: ['phase'], reason })
    },
  },
  enterBlindly: {
    actions: ['blindEntry.enter'],
    path: async () => {
      const id = await compared()
      return () => blindCommands.enterBlindly(OTHER_CURATOR, reading(id))
    },
  },
  cancelBlindEntry: {
    actions: ['blindEntry.cancel'],
    path: async () => {
      const id = await compared()
      return () => blindCommands.cancelBlindEntry(RUTH, { id, reason })
    },
  },
  adjudicateBlindEntry: {
    actions: ['trial.edit', 'blindEntry.adjudicate'],
    path: async () => {
      const id = await compared()
      await blindCommands.enterBlindly(OTHER_CURATOR, reading(id, ['PHASE2']))
      const choices = ['phase', 'title'].map((key) => ({ key, take: 'first' as const, reason }))
      return () => blindCommands.adjudicateBlindEntry(REVIEWER, { id, choices, reason })
    },
  },
}

test('every command of curation stands in the list', () => {
  const modules = [blindCommands, commentCommands, lifecycleCommands, proposalCommands, reviewCommands]
  const listed = new Set(Object.keys(PATHS).map((name) => name.split(',')[0]))
  expect([...listed].sort()).toEqual(modules.flatMap((module) => Object.keys(module)).sort())
})

test.each(Object.entries(PATHS))(
  '%s leaves its history in its own transaction, or nothing at all',
  async (_, { path, actions }) => {
    const command = await path()
    const before = dumpStore()
    await refuseTrail(store.path)
    await expect(command()).rejects.toThrow('the trail cannot be written')
    await allowTrail(store.path)
    expect(dumpStore()).toEqual(before)
    const entries = await reader().auditEntry.count()
    await command()
    const written = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' }, skip: entries })
    expect(written.map(({ action }) => action)).toEqual(actions)
    for (const entry of written) {
      expect(entry.actorHandle).not.toBe('')
      expect(JSON.parse(entry.changes)).not.toEqual([])
      if (entry.entityType === 'trial') expect(entry.viewHash).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true })
    expect(dumpStore().Change?.length).toBeGreaterThan(before.Change?.length ?? 0)
  },
)
