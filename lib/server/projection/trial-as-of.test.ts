import { beforeEach, expect, test, vi } from 'vitest'
import { chance } from '../../domain/shared/chance'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { reprojectTrials } from './reproject-trial'
import { addClaim, addTrial } from './testing/evidence-builders'
import { editByChance, startEditing } from './testing/random-edits'
import { projectTrialsAsOf } from './trial-as-of'
import { hashTrialView, trialView } from './trial-view-hash'

const edits = Number(process.env.REBUILT_EDITS ?? 25) // 1,000 in `npm run test:nightly`

vi.setConfig({ testTimeout: 120_000 + edits * 1_000 }) // a hang guard: some hundred transactions on busy cores

beforeEach(async () => {
  await openTemporaryStore()
})

// RELIABILITY H3
test.each([1, 2])(
  'a record as of any entry of its trail is what it was then (edits drawn from %i)',
  async (seed) => {
    const trials = await startEditing(chance(seed))
    for (let edit = 0; edit < edits; edit++) await editByChance(trials)
    const entries = await reader().auditEntry.findMany({ orderBy: { seq: 'asc' } })
    const hashes = new Set(entries.map(({ viewHash }) => viewHash))
    expect(hashes.size).toBeGreaterThan(12)
    const rebuilt = await Promise.all(
      entries.map(async ({ entityId, at }) => {
        const asOf = (await projectTrialsAsOf(reader(), [Number(entityId)], at)).get(Number(entityId))
        return asOf ? hashTrialView(asOf.view) : null
      }),
    )
    expect(rebuilt).toEqual(entries.map(({ viewHash }) => viewHash))
  },
)

test('the projection of now is the view the store holds', async () => {
  const { first, second } = await startEditing(chance(4))
  const asOf = await projectTrialsAsOf(reader(), [first, second], null)
  for (const id of [first, second]) expect(asOf.get(id)?.view).toEqual(await trialView(reader(), id))
})

test('before its first accepted claim or registry version a trial is not known', async () => {
  const id = await inTransaction(async (tx) => {
    const { id: trialId } = await addTrial(tx, { value: 'NCT00000001' })
    await addClaim(tx, { trialId, field: 'status', value: 'RECRUITING', at: '2026-05-02T09:00:00.000Z' })
    await reprojectTrials(tx, [trialId], '2026-05-02T09:00:00.000Z')
    return trialId
  })
  expect((await projectTrialsAsOf(reader(), [id], '2026-05-01T23:59:59.999Z')).size).toBe(0)
  expect((await projectTrialsAsOf(reader(), [id], '2026-05-02T23:59:59.999Z')).size).toBe(1)
})
