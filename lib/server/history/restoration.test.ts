import { ulid } from 'ulid'
import { beforeEach, expect, test } from 'vitest'
import { proposalInputSchema, type ProposalItem } from '../../domain/curation/proposal-input'
import type { HistoricEntity } from '../../domain/history/history-views'
import { ANONYMOUS } from '../../domain/users/viewer'
import { submitProposal } from '../curation/proposal-commands'
import { decideProposal } from '../curation/review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  itemOf,
  proposalFor,
  REVIEWER,
  trialItem,
  valueOf,
} from '../curation/testing/proposal-builders'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { draftRestoration, getProductHistory, getTrialHistory } from './history-queries'

beforeEach(async () => {
  await openTemporaryStore()
})

const GIVEN = '01K0000000000000000000000A'

test('restoring a trial makes a new version that shows the old values, with their sources, and ends nothing else', async () => {
  const { publicId } = await givenTrial()
  const letter = { reference: '10.1000/letter', title: 'A letter', publishedOn: null }
  const stopped = valueOf('whyStopped', 'No funds', { source: letter, passage: 'for want of funds' })
  await accept([
    trialItem(publicId, 1, valueOf('status', 'RECRUITING'), stopped),
    itemOf('administration', GIVEN, { trialId: publicId, values: [valueOf('target', 'putamen')] }),
  ])
  const newer = { reference: '10.1000/newer', title: 'A newer paper', publishedOn: null }
  await accept([
    trialItem(
      publicId,
      2,
      valueOf('status', 'COMPLETED', { source: newer }),
      valueOf('whyStopped', 'Nothing to stop', { source: newer }),
      valueOf('acronym', 'STEM'),
    ),
  ])
  const draft = await restore('trial', publicId, 2)
  expect(draft.title).toMatch(/^Restore version 2 of \d+ \w+ \d{4}$/)
  expect(draft.items.map(({ entityId }) => entityId)).toEqual([publicId])
  expect(draft.items[0]?.values).toMatchObject([
    { field: 'status', value: 'RECRUITING', missing: null, locator: 'p. 3' },
    { field: 'whyStopped', value: 'No funds', passage: 'for want of funds' },
    { field: 'acronym', value: null, missing: 'NOT_CAPTURED' },
  ])
  const { version, comparison } = await getTrialHistory(ANONYMOUS, publicId, { compare: { from: 2, to: 4 } })
  expect(version).toBe(4)
  expect(comparison?.changes).toMatchObject([{ field: 'acronym', from: null, to: 'not captured yet' }])
  const shown = await reader().claim.findFirst({
    where: { field: 'status', state: 'accepted' },
    include: { source: true },
  })
  expect(shown).toMatchObject({ value: '"RECRUITING"', source: { title: 'A paper' } })
  const why = { field: 'whyStopped', state: 'accepted', source: { title: 'A letter' } } as const
  expect(await reader().claim.count({ where: why })).toBe(1)
  expect(await reader().claim.count({ where: { field: 'status' } })).toBe(3)
})

test('an administration that ended is given anew with its values, and one that began since is withdrawn', async () => {
  const { publicId } = await givenTrial()
  await accept([
    itemOf('administration', GIVEN, { trialId: publicId, values: [valueOf('target', 'putamen')] }),
  ])
  const about = { trialId: publicId, baseVersion: 2 }
  await accept([
    itemOf('administration', GIVEN, { ...about, operation: 'withdraw' }),
    itemOf('administration', ulid(), { trialId: publicId, values: [valueOf('target', 'vein')] }),
  ])
  await restore('trial', publicId, 2)
  const given = await reader().administration.findMany({ where: { endedAt: null } })
  expect(given.map(({ target }) => target)).toEqual(['putamen'])
  expect(given[0]?.id).not.toBe(GIVEN)
  expect(await reader().administration.count()).toBe(3)
})

test('restoring a product brings back what the trail says it was', async () => {
  await accept([
    itemOf('product', 'alf201', { values: [valueOf('name', 'ALF201'), valueOf('developer', 'A')] }),
  ])
  const values = [valueOf('developer', 'B'), valueOf('cellLine', 'L1')]
  await accept([itemOf('product', 'alf201', { operation: 'edit', baseVersion: 1, values })])
  await restore('product', 'alf201', 1)
  expect(await reader().product.findUnique({ where: { id: 'alf201' } })).toMatchObject({
    name: 'ALF201',
    developer: 'A',
    cellLine: null,
    version: 3,
  })
  const { comparison } = await getProductHistory(ANONYMOUS, 'alf201', { compare: { from: 1, to: 3 } })
  expect(comparison?.changes).toEqual([])
})

test('the version of now is not restored, nor one there never was', async () => {
  const { publicId } = await givenTrial()
  await accept([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
  const asked = (version: number) =>
    draftRestoration(CURATOR, { id: ulid(), entityType: 'trial', recordId: publicId, version })
  await expect(asked(2)).rejects.toMatchObject({ code: 'invalid' })
  await expect(asked(9)).rejects.toMatchObject({ code: 'invalid' })
})

async function restore(entityType: HistoricEntity, recordId: string, version: number) {
  const draft = await draftRestoration(CURATOR, { id: ulid(), entityType, recordId, version })
  const input = proposalInputSchema.parse(draft)
  await submitProposal(CURATOR, input)
  await decideProposal(REVIEWER, await decisionOn(input.id))
  return input
}

async function accept(items: ProposalItem[]): Promise<void> {
  const input = proposalFor(items)
  await submitProposal(CURATOR, input)
  await decideProposal(REVIEWER, await decisionOn(input.id))
}
