import { beforeEach, expect, test } from 'vitest'
import { ulid } from 'ulid'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import type { Viewer } from '../../domain/users/viewer'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { mergeTrials, reinstateTrial, withdrawTrial } from '../curation/lifecycle-commands'
import { saveEdit } from '../curation/proposal-commands'
import {
  itemOf,
  proposalFor,
  REVIEWER,
  setSelfReview,
  trialItem,
  valueOf,
} from '../curation/testing/proposal-builders'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import { listTrials } from '../trials/trial-queries'
import { packBody } from './pack-body'
import { freezeView } from './view-commands'
import { compareFrozenView, getFrozenView } from './view-queries'

const ADA: Viewer = { role: 'viewer', id: 'ada', handle: 'ada' }
const UNSTATED = 'hPSCreg-105' // hPSCreg does not say its status
const reason = 'The protocol says so'
const NOTHING = { problems: [], came: [], cameTotal: 0, went: [], changed: [] }

beforeEach(async () => {
  await openFoundingStore()
  await setSelfReview('on')
}, 120_000)

test('while nothing happens nothing has changed', async () => {
  expect(await since(await freeze(''))).toMatchObject({ ...NOTHING, total: 187 })
})

test('of a status that changed exactly one cell is told, and what was frozen stays as it was', async () => {
  const id = await freeze('')
  const before = await getFrozenView(ADA, id)
  const { title } = await stateOf(UNSTATED)
  await changeStatus(UNSTATED, 'COMPLETED')
  expect(await since(id)).toEqual({
    ...NOTHING,
    total: 187,
    dataVersion: (await listTrials(ADA, EMPTY_REQUEST, { facets: false })).dataVersion,
    changed: [
      {
        id: UNSTATED,
        title,
        changes: [{ field: 'status', label: 'Status', from: 'not captured yet', to: 'Completed' }],
      },
    ],
  })
  expect(await getFrozenView(ADA, id)).toEqual(before)
})

test('a status that is back to what it was is no change', async () => {
  const id = await freeze('')
  const trial = 'NCT06841770'
  await changeStatus(trial, 'COMPLETED')
  expect((await since(id)).changed.map((each) => each.id)).toEqual([trial])
  await changeStatus(trial, 'RECRUITING')
  const [{ changes = [] } = {}] = (await since(id)).changed
  expect(changes.map(({ field }) => field)).not.toContain('status')
})

test('a trial the filters select no more has gone out, and says which value turned', async () => {
  const id = await freeze('status=NOT_CAPTURED')
  await changeStatus(UNSTATED, 'COMPLETED')
  const { went, changed, came } = await since(id)
  expect({ changed, came }).toEqual({ changed: [], came: [] })
  expect(went).toMatchObject([
    {
      id: UNSTATED,
      why: 'fitsNoMore',
      mergedInto: null,
      changes: [{ field: 'status', from: 'not captured yet', to: 'Completed' }],
    },
  ])
})

test('a trial the filters select now has come in', async () => {
  const id = await freeze('status=COMPLETED')
  const { rows } = (await getFrozenView(ADA, id)).head
  await changeStatus(UNSTATED, 'COMPLETED')
  const { title } = await stateOf(UNSTATED)
  expect(await since(id)).toMatchObject({
    ...NOTHING,
    total: rows + 1,
    came: [{ id: UNSTATED, title }],
    cameTotal: 1,
  })
})

test('a withdrawn trial has gone out, and is back when it is put back', async () => {
  const id = await freeze('')
  await withdrawTrial(REVIEWER, { trialId: UNSTATED, version: await versionOf(UNSTATED), reason })
  expect((await since(id)).went).toMatchObject([{ id: UNSTATED, why: 'withdrawn', changes: [] }])
  await reinstateTrial(REVIEWER, { trialId: UNSTATED, version: await versionOf(UNSTATED), reason })
  expect(await since(id)).toMatchObject(NOTHING)
})

test('a merged trial has gone out, and says into which', async () => {
  const id = await freeze('')
  await mergeTrials(REVIEWER, {
    ...{ trialId: UNSTATED, version: await versionOf(UNSTATED), reason },
    ...{ intoId: 'hPSCreg-106', intoVersion: await versionOf('hPSCreg-106') },
  })
  expect((await since(id)).went).toMatchObject([{ id: UNSTATED, why: 'merged', mergedInto: 'hPSCreg-106' }])
})

test('a new trial has come in', async () => {
  const id = await freeze('')
  const item = itemOf('trial', ulid(), {
    values: [
      valueOf('title', 'A trial nobody knew'),
      valueOf('identifiers', [{ registry: 'ClinicalTrials.gov', value: 'NCT09999999', role: 'primary' }]),
    ],
  })
  await saveEdit(REVIEWER, proposalFor([item]))
  expect(await since(id)).toMatchObject({
    ...NOTHING,
    came: [{ title: 'A trial nobody knew' }],
    cameTotal: 1,
  })
})

test('where a filter cannot be asked any more nothing is said of trials in and out, and values are still compared', async () => {
  const { body } = await getFrozenView(ADA, await freeze(''))
  const old = { ...body, id: ulid(), query: 'cellType=a-cell-nobody-names-any-more' }
  const { id, title, sentence, query, total: rows, dataVersion, dataDate, frozenAt: createdAt } = old
  const packed = await packBody(old)
  const by = { authorId: 'ada', authorHandle: 'ada' }
  const row = { id, title, sentence, query, rows, dataVersion, dataDate, createdAt, ...by, ...packed }
  await inTransaction((tx) => tx.frozenView.create({ data: row }))
  await changeStatus(UNSTATED, 'COMPLETED')
  await withdrawTrial(REVIEWER, { trialId: 'hPSCreg-106', version: await versionOf('hPSCreg-106'), reason })
  const changes = await since(id)
  expect(changes).toMatchObject({ came: [], cameTotal: 0, went: [{ id: 'hPSCreg-106', why: 'withdrawn' }] })
  expect(changes.problems).toEqual([expect.stringContaining('a-cell-nobody-names-any-more')])
  expect(changes.changed.map((each) => each.id)).toEqual([UNSTATED])
})

async function freeze(query: string): Promise<string> {
  return (await freezeView(ADA, { title: 'As it was', query })).id
}

async function since(id: string) {
  return compareFrozenView(ADA, (await getFrozenView(ADA, id)).body)
}

async function changeStatus(publicId: string, status: string): Promise<void> {
  const item = trialItem(publicId, await versionOf(publicId), valueOf('status', status))
  await saveEdit(REVIEWER, proposalFor([item]))
}

async function versionOf(publicId: string): Promise<number> {
  return (await stateOf(publicId)).version
}

function stateOf(publicId: string) {
  return reader().trial.findUniqueOrThrow({ where: { publicId } })
}
