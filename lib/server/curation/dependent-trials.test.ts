import { beforeEach, expect, test } from 'vitest'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { reprojectTrial } from '../projection/reproject-trial'
import { addClaim, NOW } from '../projection/testing/evidence-builders'
import { trialViewHash } from '../projection/trial-view-hash'
import { submitProposal } from './proposal-commands'
import { decideProposal } from './review-commands'
import {
  CURATOR,
  decisionOn,
  givenTrial,
  itemOf,
  proposalFor,
  REVIEWER,
  valueOf,
} from './testing/proposal-builders'

beforeEach(async () => {
  await openTemporaryStore()
})

test('a renamed product leaves an entry at each trial whose view names it, with the hash of that view', async () => {
  const { id: trialId } = await givenTrialOfProduct()
  const input = proposalFor([
    itemOf('product', 'alf201', {
      operation: 'edit',
      baseVersion: 1,
      values: [valueOf('name', 'Renamed')],
    }),
  ])
  await submitProposal(CURATOR, input)
  await decideProposal(REVIEWER, await decisionOn(input.id))
  const entries = await reader().auditEntry.findMany({
    where: { entityType: { in: ['product', 'trial'] } },
    orderBy: { seq: 'asc' },
  })
  const hash = (await trialViewHash(reader(), [trialId])).get(trialId)
  expect(entries).toMatchObject([
    { action: 'product.edit', entityId: 'alf201', version: 2 },
    { action: 'trial.reproject', entityId: String(trialId), version: 2, viewHash: hash, changes: '[]' },
  ])
  expect(entries[1]).toMatchObject({ reason: 'Checked against the source', changeSetId: input.id })
})

async function givenTrialOfProduct() {
  const trial = await givenTrial()
  await inTransaction(async (tx) => {
    const product = { id: 'alf201', name: 'ALF201', createdAt: NOW, updatedAt: NOW }
    await tx.product.create({ data: product })
    const administrationId = '01K0000000000000000000000A'
    await tx.administration.create({
      data: { id: administrationId, trialId: trial.id, acceptedAt: NOW },
    })
    await addClaim(tx, { trialId: trial.id, field: 'product', value: 'alf201', administrationId })
    await reprojectTrial(tx, trial.id, NOW)
    await tx.trial.update({ where: { id: trial.id }, data: { version: 1 } })
  })
  return trial
}
