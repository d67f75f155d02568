import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { trialDetailSchema } from '../../domain/trials/trial-views'
import { ANONYMOUS } from '../../domain/users/viewer'
import { withdrawTrial } from '../curation/lifecycle-commands'
import { REVIEWER } from '../curation/testing/proposal-builders'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import { reprojectTrials } from '../projection/reproject-trial'
import { addClaim } from '../projection/testing/evidence-builders'
import { findTrialPublicId, findTrialWithdrawal, getTrialDetail } from './trial-detail-queries'

let store: Awaited<ReturnType<typeof openFoundingStore>>
beforeAll(async () => {
  store = await openFoundingStore()
}, 120_000)
afterAll(async () => store.close())

const AFTER = '2030-01-02'

describe('a record as of a day', () => {
  test('is the record of today while nothing has changed since, for every tenth trial', async () => {
    const trials = await reader().trial.findMany({ orderBy: { id: 'asc' } })
    for (const { publicId } of trials.filter((_, at) => at % 10 === 0)) {
      const today = await getTrialDetail(ANONYMOUS, publicId)
      const asOf = await getTrialDetail(ANONYMOUS, publicId, { asOf: AFTER })
      expect(trialDetailSchema.safeParse(asOf).error).toBeUndefined()
      // numbers of sources that only trials nearby name do not move those of the record
      expect(asOf).toEqual({ ...today, asOf: AFTER, sameProduct: [], neighbours: [] })
    }
  })

  test('shows what was accepted by then, and not what came later', async () => {
    await acceptStatus('hPSCreg-202', 'WITHDRAWN', '2030-06-01T10:00:00.000Z')
    const statusAsOf = async (asOf: string | null) =>
      (await getTrialDetail(ANONYMOUS, 'hPSCreg-202', { asOf })).row.status?.value ?? null
    const before = await statusAsOf('2030-05-31')
    expect(before).not.toBe('WITHDRAWN')
    expect(await statusAsOf('2030-06-01')).toBe('WITHDRAWN')
    expect(await statusAsOf(null)).toBe('WITHDRAWN')
  })

  test('bears the labels of today', async () => {
    await inTransaction((tx) =>
      tx.product.update({ where: { id: 'gd-iexo-003' }, data: { name: 'Renamed since' } }),
    )
    const { administrations } = await getTrialDetail(ANONYMOUS, 'NCT06138210', { asOf: AFTER })
    expect(administrations[0]?.product?.label).toBe('Renamed since')
  })

  test('of a trial nobody knew yet is not found, and says so naming asOf', async () => {
    await expect(getTrialDetail(ANONYMOUS, 'NCT06138210', { asOf: '2020-02-29' })).rejects.toMatchObject({
      code: 'notFound',
      message: 'NCT06138210 was not in this atlas yet on 29 February 2020.',
      fields: { asOf: expect.any(String) },
    })
  })

  test('of a trial that was merged since is its own; from the merge on it is the other', async () => {
    await merge('NCT05993884', 'CTR20231375', '2030-07-01T10:00:00.000Z')
    expect(await findTrialPublicId(ANONYMOUS, 'NCT05993884')).toBe('CTR20231375')
    expect(await findTrialPublicId(ANONYMOUS, 'NCT05993884', { asOf: '2030-06-30' })).toBe('NCT05993884')
    expect(await findTrialPublicId(ANONYMOUS, 'NCT05993884', { asOf: '2030-07-01' })).toBe('CTR20231375')
    const before = await getTrialDetail(ANONYMOUS, 'CTR20231375', { asOf: '2030-06-30' })
    const after = await getTrialDetail(ANONYMOUS, 'CTR20231375', { asOf: '2030-07-01' })
    expect(before.row.identifiers.map(({ value }) => value)).not.toContain('NCT05993884')
    expect(after.row.identifiers.map(({ value }) => value)).toContain('NCT05993884')
  })

  test('of a trial that was withdrawn since stays readable; from that day on it says by whom and why', async () => {
    const publicId = 'hPSCreg-207'
    const today = await getTrialDetail(ANONYMOUS, publicId)
    const reason = 'Entered twice'
    await noteAt('2030-09-01T10:00:00.000Z')
    await withdrawTrial(REVIEWER, { trialId: publicId, version: today.version, reason })
    const said = new RegExp(`^${publicId} was withdrawn from this atlas on .* by rosalind: “${reason}”`)
    for (const asOf of [null, '2030-09-01']) {
      const asked = getTrialDetail(ANONYMOUS, publicId, { asOf })
      await expect(asked).rejects.toMatchObject({ code: 'notFound', message: expect.stringMatching(said) })
      expect(await findTrialWithdrawal(ANONYMOUS, publicId, { asOf })).toMatchObject({
        by: 'rosalind',
        reason,
      })
    }
    const then = await getTrialDetail(ANONYMOUS, publicId, { asOf: '2030-08-31' })
    expect(then).toMatchObject({ id: publicId, asOf: '2030-08-31', row: { title: today.row.title } })
  })
})

// what is done next bears an instant after the newest entry's
async function noteAt(at: string): Promise<void> {
  const who = { actorId: 'tester', actorHandle: 'tester', origin: 'command' }
  const what = { action: 'note', entityType: 'store', entityId: '1', changes: '[]' }
  await inTransaction((tx) =>
    tx.auditEntry.create({ data: { ...who, ...what, seq: 1_000_000, at, chainHash: 'x', formatVersion: 2 } }),
  )
}

async function acceptStatus(publicId: string, value: string, at: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id: trialId } = await tx.trial.findUniqueOrThrow({ where: { publicId } })
    await addClaim(tx, { trialId, field: 'status', value, basis: 'curated', at })
    await reprojectTrials(tx, [trialId], at)
  })
}

async function merge(publicId: string, into: string, at: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id: trialId } = await tx.trial.findUniqueOrThrow({ where: { publicId } })
    const { id: intoId } = await tx.trial.findUniqueOrThrow({ where: { publicId: into } })
    const who = { actorId: 'tester', actorHandle: 'tester' }
    await tx.trialMerge.create({
      data: { id: 'merge', trialId, intoId, reason: 'the same', acceptedAt: at, ...who },
    })
    await tx.trial.update({ where: { id: trialId }, data: { mergedIntoId: intoId } })
    await reprojectTrials(tx, [trialId], at)
  })
}
