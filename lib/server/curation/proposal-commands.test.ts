import { beforeEach, expect, test } from 'vitest'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { decideProposal } from './review-commands'
import { submitProposal, withdrawProposal } from './proposal-commands'
import { getProposal, listProposals } from './proposal-queries'
import { getEditRecord } from './edit-queries'
import { ulid } from 'ulid'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  itemOf,
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

test('a proposal says nothing until it is accepted, then its value is shown with its source', async () => {
  const { id: trialId, publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(CURATOR, input)
  expect(await reader().trial.findUnique({ where: { id: trialId } })).toMatchObject({
    status: null,
    version: 1,
  })
  const outcome = await decideProposal(REVIEWER, await decisionOn(input.id))
  expect(outcome).toEqual({ accepted: 1, rejected: 0, blocked: [] })
  expect(await reader().trial.findUnique({ where: { id: trialId } })).toMatchObject({
    status: 'RECRUITING',
    version: 2,
  })
  const [claim] = await reader().claim.findMany({ include: { source: true } })
  expect(claim).toMatchObject({
    state: 'accepted',
    basis: 'curated',
    originKey: 'page:https://doi.org/10.1000/xyz123',
    statedOn: '2026-05',
    locator: 'p. 3',
    decidedByHandle: 'rosalind',
    source: { kind: 'paper', doi: '10.1000/xyz123', title: 'A paper' },
  })
  const trail = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
  expect(trail.map(({ action, entityId, version }) => [action, entityId, version])).toEqual([
    ['proposal.submit', input.id, 1],
    ['trial.edit', String(trialId), 2],
  ])
  expect(trail[1]).toMatchObject({
    changeSetId: input.id,
    actorHandle: 'rosalind',
    reason: 'Checked against the source',
  })
  expect(JSON.parse(trail[1]?.changes ?? '')).toEqual([{ field: 'status', from: null, to: 'RECRUITING' }])
})

test('a new trial with two administrations is seen by nobody until it is accepted', async () => {
  const trial = ulid()
  const given = (value: string) =>
    itemOf('administration', ulid(), { trialId: trial, values: [valueOf('target', value)] })
  const input = proposalFor([
    itemOf('trial', trial, {
      values: [
        valueOf('title', 'Cells in stroke'),
        valueOf('identifiers', [
          { registry: 'hPSCreg', value: '900' },
          { registry: 'ClinicalTrials.gov', value: 'nct06138210' },
        ]),
      ],
    }),
    given('putamen'),
    given('vein'),
  ])
  await submitProposal(CURATOR, input)
  const draft = await reader().trial.findUniqueOrThrow({ where: { publicId: 'NCT06138210' } })
  expect(draft.visibility).toBe('draft')
  const { items } = await getProposal(REVIEWER, input.id)
  expect(items.slice(1).map(({ label }) => label)).toEqual([
    'New administration of NCT06138210 (1 of 2)',
    'New administration of NCT06138210 (2 of 2)',
  ])
  await decideProposal(REVIEWER, await decisionOn(input.id))
  const shown = await getEditRecord(CURATOR, { entityType: 'trial', id: 'NCT06138210' })
  expect(shown).toMatchObject({ version: 1, fields: { title: { value: 'Cells in stroke' } } })
  expect(shown.administrations.map(({ fields }) => fields.target?.display)).toEqual(['putamen', 'vein'])
  expect(shown.identifiers).toMatchObject([
    { registry: 'ClinicalTrials.gov', value: 'NCT06138210', role: 'primary' },
    { registry: 'hPSCreg', value: '900', role: 'secondary' },
  ])
})

test('its author sees a proposal as waiting, and a reviewer may decide it', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(CURATOR, input)
  const mine = await listProposals(CURATOR, { view: 'mine', q: '', kind: null, person: null, page: 1 })
  expect(mine).toMatchObject({
    total: 1,
    counts: { mine: 1, review: 0 },
    data: [{ subjects: [{ id: publicId }] }],
  })
  expect(await getProposal(CURATOR, input.id)).toMatchObject({
    mayDecide: false,
    whyNot: 'A reviewer decides this.',
    mayWithdraw: true,
  })
  const seen = await getProposal(REVIEWER, input.id)
  expect(seen).toMatchObject({ mayDecide: true, whyNot: null, mayWithdraw: false })
  expect(seen.items).toMatchObject([
    {
      label: publicId,
      currentVersion: 1,
      values: [{ label: 'Status', acceptedNow: null, proposed: 'Recruiting', hasChangedMeanwhile: false }],
    },
  ])
})

test('only its author withdraws a proposal, and a withdrawn one is not decided', async () => {
  const { publicId } = await givenTrial()
  const input = proposalFor([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  await submitProposal(CURATOR, input)
  const decision = await decisionOn(input.id)
  const withdrawal = { id: input.id, version: 1, reason: 'A mistake' }
  expect(await codeOf(withdrawProposal(OTHER_CURATOR, withdrawal))).toBe('forbidden')
  await withdrawProposal(CURATOR, withdrawal)
  expect(await codeOf(decideProposal(REVIEWER, decision))).toBe('conflict')
  expect(await codeOf(withdrawProposal(CURATOR, { ...withdrawal, version: 2 }))).toBe('conflict')
  expect(await reader().claim.findFirst()).toMatchObject({ state: 'withdrawn' })
})

test('a proposal of more than a thousand values is submitted, shown and accepted as one', async () => {
  const { id, publicId } = await givenTrial()
  const fields = ['device', 'target', 'concentration', 'volume', 'schedule']
  const items = Array.from({ length: 205 }, (_, at) =>
    itemOf('administration', ulid(), {
      trialId: publicId,
      values: fields.map((field) => valueOf(field, `${field} ${String(at)}`)),
    }),
  )
  const input = proposalFor(items)
  await submitProposal(CURATOR, input)
  const { values, things, subjects } = await getProposal(REVIEWER, input.id)
  expect([values, things, subjects.length]).toEqual([1025, 205, 6])
  expect(await decideProposal(REVIEWER, await decisionOn(input.id))).toMatchObject({ accepted: 1025 })
  expect(await reader().administration.count({ where: { trialId: id, schedule: { not: null } } })).toBe(205)
  expect(await reader().trial.findUnique({ where: { id } })).toMatchObject({ version: 2 })
}, 120_000)
