import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { nearnesses } from '../../domain/trials/nearness'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { TrialDetail } from '../../domain/trials/trial-views'
import { ANONYMOUS } from '../../domain/users/viewer'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import { getTrialDetail } from './trial-detail-queries'
import { listTrials } from './trial-queries'

let store: Awaited<ReturnType<typeof openFoundingStore>>
beforeAll(async () => {
  store = await openFoundingStore()
}, 120_000)
afterAll(async () => store.close())

test('trials of the same product are those of the atlas: no candidate, no trial left out', async () => {
  await inTransaction((tx) =>
    tx.trial.update({ where: { publicId: 'CTR20231375' }, data: { scope: 'candidate' } }),
  )
  const { sameProduct } = await getTrialDetail(ANONYMOUS, 'NCT05993884')
  expect(sameProduct.map(({ id }) => id)).toEqual(['CTR20253094'])
})

test('trials named on the page already keep no trial near it off the page', async () => {
  const trials = await reader().trial.findMany({ where: { administrations: { some: {} } }, take: 60 })
  let named = 0
  for (const { publicId } of trials.filter((_, at) => at % 3 === 0)) {
    const trial = await getTrialDetail(ANONYMOUS, publicId)
    expect(trial.neighbours.map(({ id }) => id)).toEqual(await nearest(trial))
    named += trial.sameProduct.length
  }
  expect(named).toBeGreaterThan(0)
})

async function nearest({ row, relations, sameProduct }: TrialDetail): Promise<string[]> {
  const left = [row.id, ...relations.map(({ trialId }) => trialId), ...sameProduct.map(({ id }) => id)]
  const found: string[] = []
  for (const { anyOf } of nearnesses(row)) {
    const request = { ...EMPTY_REQUEST, filters: { ...EMPTY_REQUEST.filters, anyOf } }
    const { data } = await listTrials(ANONYMOUS, request, { facets: false })
    if (found.length < 5) found.push(...data.map(({ id }) => id).filter((id) => !left.includes(id)))
  }
  return [...new Set(found)].slice(0, 5)
}

test('an identifier has the source of its own registry, whoever else gave the same number', async () => {
  const { id: sourceId } = await reader().source.findFirstOrThrow()
  const [own, other] = [await idOf('NCT06138210'), await idOf('NCT05993884')]
  const number = { value: '2030-000001-11', role: 'secondary' } as const
  await inTransaction((tx) =>
    tx.trialIdentifier.createMany({
      data: [
        { ...number, trialId: own, registry: 'EudraCT' },
        { ...number, trialId: other, registry: 'Sponsor', sourceId },
      ],
    }),
  )
  const { registrations } = await getTrialDetail(ANONYMOUS, 'NCT06138210')
  const said = registrations.statements.map(({ display }) => display)
  expect(said.filter((text) => text.includes(number.value))).toEqual([])
})

test('a relation is on the page as of a day it held, and not before or after', async () => {
  const [fromId, toId] = [await idOf('NCT06138210'), await idOf('NCT05993884')]
  const span = { acceptedAt: '2030-02-01T00:00:00.000Z', endedAt: '2030-03-01T00:00:00.000Z' }
  await inTransaction((tx) =>
    tx.trialRelation.create({
      data: { id: 'related', fromId, toId, kind: 'companion_of', actorId: 'somebody', ...span },
    }),
  )
  const relatedOn = async (asOf: string | null) =>
    (await getTrialDetail(ANONYMOUS, 'NCT06138210', { asOf })).relations.some(
      ({ kind }) => kind === 'companion_of',
    )
  expect(await relatedOn('2030-01-31')).toBe(false)
  expect(await relatedOn('2030-02-01')).toBe(true)
  expect(await relatedOn('2030-03-01')).toBe(false)
  expect(await relatedOn(null)).toBe(false)
})

test('the publication of its results is told from others', async () => {
  const trialId = await idOf('NCT06138210')
  const paper = (position: number, isPrimary: boolean) => ({
    id: `paper-${String(position)}`,
    trialId,
    position,
    isPrimary,
    citation: `Paper ${String(position)}`,
  })
  await inTransaction((tx) => tx.publication.createMany({ data: [paper(101, true), paper(102, false)] }))
  const { publications } = await getTrialDetail(ANONYMOUS, 'NCT06138210')
  const added = publications.filter(({ citation }) => citation?.startsWith('Paper '))
  expect(added.map(({ isPrimary }) => isPrimary)).toEqual([true, false])
})

test('a trial that is a draft now is nobody’s as of an earlier day too', async () => {
  await inTransaction((tx) =>
    tx.trial.update({ where: { publicId: 'CTR20253094' }, data: { visibility: 'draft' } }),
  )
  const asked = getTrialDetail(ANONYMOUS, 'CTR20253094', { asOf: '2030-01-01' })
  await expect(asked).rejects.toMatchObject({ code: 'notFound' })
})

async function idOf(publicId: string): Promise<number> {
  return (await reader().trial.findUniqueOrThrow({ where: { publicId } })).id
}
