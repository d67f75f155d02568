import { beforeEach, describe, expect, test } from 'vitest'
import { recordHistorySchema } from '../../domain/history/history-views'
import { ANONYMOUS } from '../../domain/users/viewer'
import { submitProposal } from '../curation/proposal-commands'
import { mergeTrials, withdrawTrial } from '../curation/lifecycle-commands'
import { getProposal } from '../curation/proposal-queries'
import { decideProposal, disputeClaim } from '../curation/review-commands'
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
import { inTransaction } from '../db/transaction'
import { addClaim } from '../projection/testing/evidence-builders'
import type { ProposalItem } from '../../domain/curation/proposal-input'
import { getCellTypeHistory, getProductHistory, getTrialHistory } from './history-queries'

beforeEach(async () => {
  await openTemporaryStore()
})

const NONE = { compare: null }

describe('the history of a trial', () => {
  test('says who, when, why and what in the reader’s words, newest first, with the proposal it came from', async () => {
    const { publicId } = await givenTrial()
    const id = await accept([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
    await accept([trialItem(publicId, 2, valueOf('status', 'COMPLETED'))])
    const history = await getTrialHistory(ANONYMOUS, publicId, NONE)
    expect(recordHistorySchema.safeParse(history).error).toBeUndefined()
    expect(history).toMatchObject({ id: publicId, version: 3, state: null })
    expect(history.entries).toMatchObject([
      { what: 'Values changed', version: 3, changes: [{ from: 'Recruiting', to: 'Completed' }] },
      {
        what: 'Values changed',
        by: 'rosalind',
        version: 2,
        reason: 'Checked against the source',
        proposal: { id, title: 'Correct a value', by: 'ada' },
        changes: [{ field: 'status', label: 'Status', about: null, from: null, to: 'Recruiting' }],
      },
      { seq: null, what: 'Came with the founding data', version: 1 },
    ])
    expect(history.versions.map(({ version }) => version)).toEqual([3, 2, 1])
  })

  test('names the statement that was disputed, and says so in words', async () => {
    const { publicId, id } = await givenTrial()
    await accept([trialItem(publicId, 1, valueOf('phase', { phases: ['PHASE1'], text: null }))])
    const { id: claimId } = await reader().claim.findFirstOrThrow({ where: { trialId: id, field: 'phase' } })
    const reason = 'The registry says otherwise'
    await disputeClaim(REVIEWER, { claimId, isDisputed: true, reason })
    await disputeClaim(REVIEWER, { claimId, isDisputed: false, reason })
    const { entries } = await getTrialHistory(ANONYMOUS, publicId, NONE)
    const [marked, unmarked] = ['“Phase 1”: disputed', '“Phase 1”: not disputed']
    expect(entries.slice(0, 2)).toMatchObject([
      { what: 'A dispute settled', changes: [{ label: 'Phase', from: marked, to: unmarked }] },
      { what: 'A claim marked as disputed', changes: [{ label: 'Phase', from: unmarked, to: marked }] },
    ])
  })

  test('says that a copy ranks below what is shown: to the reviewer before, in the history after', async () => {
    const { publicId } = await givenTrial()
    await accept([trialItem(publicId, 1, valueOf('masking', 'DOUBLE'))])
    const copy = trialItem(publicId, 2, valueOf('masking', 'NONE', { basis: 'secondary' }))
    const { id } = await submitProposal(CURATOR, proposalFor([copy]))
    expect((await getProposal(REVIEWER, id)).items[0]?.values[0]?.whyNotShown).toBe(
      'Would not be shown: a secondary source ranks below what a curator read in a primary source. It would stand beside it.',
    )
    await decideProposal(REVIEWER, await decisionOn(id))
    const { entries, comparison } = await getTrialHistory(ANONYMOUS, publicId, {
      compare: { from: 2, to: 3 },
    })
    expect(entries[0]).toMatchObject({
      what: 'A further statement accepted',
      changes: [
        {
          from: 'Double masked',
          to: '“Open label”: accepted as a further statement; the value shown stays',
        },
      ],
    })
    expect(comparison?.changes).toEqual([])
  })

  test('lays any two versions side by side, whichever is named first', async () => {
    const { publicId, id } = await givenTrial()
    await inTransaction((tx) => addClaim(tx, { trialId: id, field: 'acronym', value: 'OLD' }))
    await accept([trialItem(publicId, 1, valueOf('status', 'RECRUITING'))])
    await accept([
      trialItem(publicId, 2, valueOf('status', 'COMPLETED'), valueOf('acronym', 'STEM')),
      itemOf('administration', '01K0000000000000000000000A', {
        trialId: publicId,
        values: [valueOf('target', 'putamen')],
      }),
    ])
    const compare = { from: 3, to: 1 }
    const { comparison } = await getTrialHistory(ANONYMOUS, publicId, { compare })
    expect(comparison).toMatchObject({ from: { version: 1 }, to: { version: 3 } })
    expect(comparison?.changes).toMatchObject([
      { label: 'Acronym', from: 'OLD', to: 'STEM' },
      { label: 'Status', from: null, to: 'Completed' },
      { label: 'Is given', about: 'The administration', from: null, to: 'Yes' },
      { label: 'Target', about: 'The administration', from: null, to: 'putamen' },
    ])
    const same = await getTrialHistory(ANONYMOUS, publicId, { compare: { from: 2, to: 2 } })
    expect(same.comparison?.changes).toEqual([])
  })

  test('refuses a version it never had, naming the parameter', async () => {
    const { publicId } = await givenTrial()
    const asked = getTrialHistory(ANONYMOUS, publicId, { compare: { from: 1, to: 9 } })
    await expect(asked).rejects.toMatchObject({ code: 'invalid', fields: { to: expect.any(String) } })
  })

  test('stays readable once the trial is withdrawn or merged; a draft has none', async () => {
    const [gone, merged, into] = [
      await givenTrial('NCT00000001'),
      await givenTrial('NCT00000002'),
      await givenTrial('NCT00000003'),
    ]
    await withdrawTrial(REVIEWER, { trialId: gone.publicId, version: 1, reason: 'A test record' })
    await mergeTrials(REVIEWER, {
      trialId: merged.publicId,
      intoId: into.publicId,
      version: 1,
      intoVersion: 1,
      reason: 'The same trial',
    })
    expect(await getTrialHistory(ANONYMOUS, gone.publicId, NONE)).toMatchObject({
      state: 'Withdrawn',
      entries: [{ what: 'Withdrawn', reason: 'A test record' }, { seq: null }],
    })
    expect(await getTrialHistory(ANONYMOUS, merged.publicId, NONE)).toMatchObject({
      state: 'Merged into NCT00000003',
      entries: [{ what: 'Merged', changes: [{ label: 'Merged into', to: 'NCT00000003' }] }, { seq: null }],
    })
    await inTransaction((tx) => tx.trial.update({ where: { id: gone.id }, data: { visibility: 'draft' } }))
    await expect(getTrialHistory(ANONYMOUS, gone.publicId, NONE)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('the history of what is kept in rows', () => {
  test('a product made and edited here: its first version made it, and versions are compared by the trail', async () => {
    await accept([itemOf('product', 'alf201', { values: [valueOf('name', 'ALF201')] })])
    await accept([productItem(1, valueOf('name', 'ALF-201'), valueOf('developer', 'A maker'))])
    await accept([productItem(2, valueOf('name', 'ALF201'))])
    const history = await getProductHistory(ANONYMOUS, 'alf201', { compare: { from: 1, to: 3 } })
    expect(history.entries.map(({ what, version }) => [what, version])).toEqual([
      ['Values changed', 3],
      ['Values changed', 2],
      ['Added to the atlas', 1],
    ])
    expect(history.comparison?.changes).toEqual([
      { field: 'developer', label: 'Developer', about: null, from: 'not captured yet', to: 'A maker' },
    ])
  })

  test('a cell type that was here before the trail begins with that', async () => {
    await inTransaction(async (tx) => {
      await tx.cellType.create({ data: { id: 't-cell', name: 'T cell' } })
    })
    const values = [valueOf('description', 'A lymphocyte')]
    await accept([itemOf('cellType', 't-cell', { operation: 'edit', baseVersion: 1, values })])
    const history = await getCellTypeHistory(ANONYMOUS, 't-cell', { compare: { from: 1, to: 2 } })
    expect(history.entries).toMatchObject([
      { version: 2, by: 'rosalind' },
      { seq: null, what: 'Came with the founding data', version: 1 },
    ])
    expect(history.comparison?.changes).toMatchObject([{ label: 'Description', to: 'A lymphocyte' }])
  })
})

function productItem(version: number, ...values: ProposalItem['values']): ProposalItem {
  return itemOf('product', 'alf201', { operation: 'edit', baseVersion: version, values })
}

async function accept(items: ProposalItem[]): Promise<string> {
  const input = proposalFor(items)
  await submitProposal(CURATOR, input)
  await decideProposal(REVIEWER, await decisionOn(input.id))
  return input.id
}
