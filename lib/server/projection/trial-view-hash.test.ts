import { beforeEach, expect, test } from 'vitest'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { reprojectTrials } from './reproject-trial'
import { addClaim, addTrial, NOW } from './testing/evidence-builders'
import { trialView, trialViewHash } from './trial-view-hash'

beforeEach(async () => {
  await openTemporaryStore()
})

test('a view holds what is shown, and nothing of the record’s own book-keeping', async () => {
  const view = await inTransaction(async (tx) => trialView(tx, await givenTrial(tx, 'NCT00000001')))
  expect(view).toMatchObject({
    columns: { status: 'RECRUITING', titleIsOurs: true },
    identifiers: [{ registry: 'ClinicalTrials.gov', value: 'NCT00000001' }],
    administrations: [{ id: '01K0000000000000000000000A', columns: { schedule: 'once' }, doseLevels: [] }],
  })
  for (const name of ['id', 'publicId', 'version', 'scope', 'visibility', 'updatedAt', 'searchHash'])
    expect(view.columns).not.toHaveProperty(name)
})

test('a new claim changes the hash; a new version, scope or search text does not', async () => {
  const { before, same, after } = await inTransaction(async (tx) => {
    const id = await givenTrial(tx, 'NCT00000001')
    const hash = async () => (await trialViewHash(tx, [id])).get(id)
    const before = await hash()
    await tx.trial.update({ where: { id }, data: { version: 9, scope: 'out', searchHash: 'other' } })
    const same = await hash()
    await addClaim(tx, { trialId: id, field: 'status', value: 'COMPLETED', basis: 'curated' })
    await reprojectTrials(tx, [id], NOW)
    return { before, same, after: await hash() }
  })
  expect(before).toMatch(/^[0-9a-f]{64}$/)
  expect(same).toBe(before)
  expect(after).not.toBe(before)
})

test('a merged trial is viewed as the one it was merged into, whose view takes it in', async () => {
  const { alone, hashes } = await inTransaction(async (tx) => {
    const into = await givenTrial(tx, 'NCT00000001')
    const merged = (await addTrial(tx, { registry: 'hPSCreg', value: '1' })).id
    const alone = (await trialViewHash(tx, [into])).get(into)
    await tx.trial.update({ where: { id: merged }, data: { mergedIntoId: into } })
    await reprojectTrials(tx, [merged], NOW)
    return { alone, hashes: [...(await trialViewHash(tx, [into, merged, 99])).values()] }
  })
  expect(hashes).toHaveLength(2)
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(alone)
})

async function givenTrial(tx: Parameters<typeof addTrial>[0], value: string) {
  const { id } = await addTrial(tx, { value })
  const administrationId = '01K0000000000000000000000A'
  await tx.administration.create({ data: { id: administrationId, trialId: id, acceptedAt: NOW } })
  await addClaim(tx, { trialId: id, field: 'status', value: 'RECRUITING' })
  await addClaim(tx, { trialId: id, field: 'schedule', value: 'once', administrationId })
  await reprojectTrials(tx, [id], NOW)
  return id
}
