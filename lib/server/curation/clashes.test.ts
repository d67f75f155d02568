import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '../../domain/users/viewer'
import { verifyAuditChain } from '../audit/verify-audit-chain'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { getEditRecord } from './edit-queries'
import { saveEdit, submitProposal } from './proposal-commands'
import { decideProposal } from './review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  itemOf,
  proposalFor,
  REVIEWER,
  setSelfReview,
  trialItem,
  valueOf,
} from './testing/proposal-builders'
import { codeOf } from './testing/refusal'

beforeEach(async () => {
  await openTemporaryStore()
  await setSelfReview('on')
})

const FORTY = Array.from({ length: 40 }, (_, at) => `${String(at)}`)
const reviewer = (name: string): Viewer => ({ role: 'reviewer', id: `r${name}`, handle: `reviewer-${name}` })

/** A trial that has been edited to version 7. */
async function givenVersionSeven() {
  const trial = await givenTrial()
  await inTransaction((tx) => tx.trial.update({ where: { id: trial.id }, data: { version: 7 } }))
  return trial
}

test('of 40 who save version 7 at once one succeeds, 39 are told of the clash, and the trail has one entry', async () => {
  const { id, publicId } = await givenVersionSeven()
  const inputs = FORTY.map((name) => proposalFor([trialItem(publicId, 7, valueOf('acronym', `A${name}`))]))
  const codes = await Promise.all(inputs.map((input, at) => codeOf(saveEdit(reviewer(String(at)), input))))
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  expect(codes.filter((code) => code === 'conflict')).toHaveLength(39)
  const winner = `A${String(codes.indexOf('done'))}`
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({ acronym: winner, version: 8 })
  expect(await reader().auditEntry.count()).toBe(1)
  expect(await reader().changeSet.count()).toBe(1)
})

test('of 40 decisions on proposals for version 7 one is carried out, and 39 are blocked and stay open', async () => {
  const { id, publicId } = await givenVersionSeven()
  const decisions = []
  for (const name of FORTY) {
    const input = proposalFor([trialItem(publicId, 7, valueOf('acronym', `A${name}`))])
    await submitProposal(CURATOR, input)
    decisions.push(await decisionOn(input.id))
  }
  const outcomes = await Promise.all(decisions.map((decision) => decideProposal(REVIEWER, decision)))
  expect(outcomes.filter(({ accepted }) => accepted === 1)).toHaveLength(1)
  expect(outcomes.filter(({ blocked }) => blocked.length === 1)).toHaveLength(39)
  const winner = `A${String(outcomes.findIndex(({ accepted }) => accepted === 1))}`
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({ acronym: winner, version: 8 })
  expect(await reader().auditEntry.count({ where: { action: 'trial.edit' } })).toBe(1)
  expect(await reader().changeSet.count({ where: { state: 'submitted' } })).toBe(39)
})

test('of 40 who decide one proposal at once one decides it', async () => {
  const { publicId } = await givenVersionSeven()
  const input = proposalFor([trialItem(publicId, 7, valueOf('acronym', 'EXO'))])
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  const codes = await Promise.all(FORTY.map((name) => codeOf(decideProposal(reviewer(name), decision))))
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  expect(await reader().auditEntry.count({ where: { action: 'trial.edit' } })).toBe(1)
})

test('40 who each add a name at once lose none: who is refused looks again and adds it', async () => {
  await saveEdit(
    REVIEWER,
    proposalFor([itemOf('product', 'alf201', { values: [valueOf('name', 'ALF201')] })]),
  )
  const add = async (name: string) => {
    const { version, fields } = await getEditRecord(CURATOR, { entityType: 'product', id: 'alf201' })
    const before = Array.isArray(fields.aliases?.value) ? fields.aliases.value : []
    const values = [valueOf('aliases', [...before, `name ${name}`])]
    const item = itemOf('product', 'alf201', { operation: 'edit', baseVersion: version, values })
    return codeOf(saveEdit(reviewer(name), proposalFor([item])))
  }
  const first = await Promise.all(FORTY.map(add))
  const refused = FORTY.filter((_, at) => first[at] === 'conflict')
  expect(first.filter((code) => code === 'done').length + refused.length).toBe(40)
  for (const name of refused) expect(await add(name)).toBe('done')
  expect(await reader().productAlias.count({ where: { endedAt: null } })).toBe(40)
  expect(await verifyAuditChain(reader())).toEqual({ isIntact: true, entries: 41 })
}, 60_000)

test('the same proposal sent five times at once is one proposal with one entry in the trail', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('acronym', 'EXO'))])
  const ids = await Promise.all(FORTY.slice(0, 5).map(() => submitProposal(CURATOR, input)))
  expect(new Set(ids.map(({ id }) => id))).toEqual(new Set([input.id]))
  expect(await reader().changeSet.count()).toBe(1)
  expect(await reader().claim.count()).toBe(1)
  expect(await reader().auditEntry.count()).toBe(1)
  expect(await codeOf(submitProposal(REVIEWER, input))).toBe('invalid') // the id is another author's
})

test('other content under an id that was submitted is refused, not answered with the first proposal (D1)', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('acronym', 'EXO'))])
  await submitProposal(CURATOR, input)
  for (const other of [
    { ...input, items: [trialItem(publicId, 1, valueOf('acronym', 'TYPED AFTER BACK'))] },
    { ...input, summary: 'Read again' },
  ])
    expect(await codeOf(submitProposal(CURATOR, other))).toBe('conflict')
  expect(await reader().claim.findMany({ select: { value: true } })).toEqual([{ value: '"EXO"' }])
  const own = proposalFor(input.items)
  await saveEdit(REVIEWER, own)
  expect(await saveEdit(REVIEWER, own)).toMatchObject({ id: own.id })
  expect(await codeOf(saveEdit(REVIEWER, { ...own, summary: 'Read again' }))).toBe('conflict')
})

test('the same decision or save sent again gets the first answer and changes nothing more', async () => {
  const { id, publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('acronym', 'EXO'))])
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  const outcomes = await Promise.all(FORTY.slice(0, 5).map(() => decideProposal(REVIEWER, decision)))
  expect(outcomes).toEqual(Array.from({ length: 5 }, () => ({ accepted: 1, rejected: 0, blocked: [] })))
  expect(await reader().auditEntry.count({ where: { action: 'trial.edit' } })).toBe(1)
  const save = proposalFor([trialItem(publicId, 2, valueOf('acronym', 'EXO-2'))])
  const answers = await Promise.all(FORTY.slice(0, 5).map(() => saveEdit(REVIEWER, save)))
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ id: save.id, trialIds: [publicId] })))
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({ acronym: 'EXO-2', version: 3 })
  expect(await reader().auditEntry.count({ where: { action: 'trial.edit' } })).toBe(2)
})

test('a thing that changed since blocks its own item only, and its proposal waits for a second look', async () => {
  const one = await givenTrial('NCT06138210')
  const other = await givenTrial('NCT05993884')
  const both = [one, other].map(({ publicId }) => trialItem(publicId, 1, valueOf('acronym', 'EXO')))
  const input = proposalFor(both)
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  await saveEdit(REVIEWER, proposalFor([trialItem(one.publicId, 1, valueOf('status', 'RECRUITING'))]))
  const outcome = await decideProposal(REVIEWER, decision)
  expect(outcome).toMatchObject({ accepted: 1, rejected: 0, blocked: [{ label: one.publicId }] })
  expect(await reader().trial.findUnique({ where: { id: other.id } })).toMatchObject({ acronym: 'EXO' })
  expect(await reader().trial.findUnique({ where: { id: one.id } })).toMatchObject({ acronym: null })
  const again = await decisionOn(input.id)
  const seenVersions = Object.fromEntries(Object.keys(again.seenVersions).map((item) => [item, 2]))
  await decideProposal(REVIEWER, { ...again, seenVersions })
  expect(await reader().trial.findUnique({ where: { id: one.id } })).toMatchObject({
    acronym: 'EXO',
    version: 3,
  })
  expect(await reader().changeSet.findUnique({ where: { id: input.id } })).toMatchObject({ state: 'decided' })
})
