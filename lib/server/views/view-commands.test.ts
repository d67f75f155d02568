import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_REQUEST } from '../../domain/trials/trial-filter-codec'
import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'
import { MOST_FROZEN_A_DAY, MOST_FROZEN_ROWS } from '../../domain/views/freeze-limits'
import { freezeRows } from '../../domain/views/frozen-body'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { verifyAuditChain } from '../audit/verify-audit-chain'
import { allowTrail, dumpStore, refuseTrail } from '../curation/testing/whole-store'
import { givenTrial } from '../curation/testing/proposal-builders'
import { reader } from '../db/reader'
import { putOverItself } from '../db/testing/put-over-itself'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { listTrials } from '../trials/trial-queries'
import { freezeView } from './view-commands'
import { getFrozenView, listFrozenViews } from './view-queries'

const ADA: Viewer = { role: 'viewer', id: 'ada', handle: 'ada' }
const BEN: Viewer = { role: 'viewer', id: 'ben', handle: 'ben' }
const STROKE = { title: 'Stroke', query: 'condition=ischemic-stroke' }

let storePath: string

describe('over the founding data', () => {
  beforeEach(async () => {
    storePath = (await openFoundingStore()).path
  }, 120_000)

  test('a viewer freezes a selection: rows, sentence and state of the data are those of the table', async () => {
    const { id } = await freezeView(ADA, STROKE)
    const { head, body } = await getFrozenView(ANONYMOUS, id)
    const filters = { anyOf: { condition: ['ischemic-stroke'] }, dates: {}, numbers: {} }
    const list = await listTrials(ADA, { ...EMPTY_REQUEST, filters, pageSize: 500 }, { facets: false })
    expect(list.total).toBeGreaterThan(2)
    expect(body).toMatchObject({ ...freezeRows(list.data), total: list.total, frozenBy: 'ada' })
    expect(head).toMatchObject({
      ...STROKE,
      sentence: `${String(list.total)} trials in ischemic stroke`,
      rows: list.total,
      dataVersion: list.dataVersion,
      dataDate: list.dataDate,
      frozenBy: 'ada',
    })
  })

  test('what is stored is the text whose SHA-256 is told, packed', async () => {
    const { id } = await freezeView(ADA, STROKE)
    const stored = await reader().frozenView.findUniqueOrThrow({ where: { id } })
    const { text } = await getFrozenView(ADA, id)
    expect(gunzipSync(stored.body).toString('utf8')).toBe(text)
    expect(createHash('sha256').update(text).digest('hex')).toBe(stored.sha256)
  })

  test('it leaves one entry in the trail, which says what was frozen', async () => {
    const entries = await reader().auditEntry.count()
    const { id } = await freezeView(ADA, STROKE)
    const { head } = await getFrozenView(ADA, id)
    const [entry, ...others] = await reader().auditEntry.findMany({ skip: entries, orderBy: { seq: 'asc' } })
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      action: 'view.freeze',
      entityType: 'frozenView',
      entityId: id,
      actorId: 'ada',
      actorHandle: 'ada',
    })
    const told = { ...STROKE, rows: head.rows, dataVersion: head.dataVersion, sha256: head.sha256 }
    expect(JSON.parse(entry?.changes ?? '')).toEqual(
      Object.entries(told).map(([field, to]) => ({ field, from: null, to })),
    )
    expect(await verifyAuditChain(reader())).toMatchObject({ isIntact: true })
  })

  test('where the trail cannot be written nothing is frozen', async () => {
    await refuseTrail(storePath)
    const before = dumpStore()
    await expect(freezeView(ADA, STROKE)).rejects.toThrow('the trail cannot be written')
    expect(dumpStore()).toEqual(before)
    await allowTrail(storePath)
    await expect(freezeView(ADA, STROKE)).resolves.toHaveProperty('id')
  })

  test('sent twice it is frozen once, also at the same moment', async () => {
    const [first, second] = await Promise.all([freezeView(ADA, STROKE), freezeView(ADA, STROKE)])
    expect(second).toEqual(first)
    expect(await freezeView(ADA, { ...STROKE, query: `${STROKE.query}&page=2&sort=title` })).toEqual(first)
    expect(await reader().auditEntry.count({ where: { action: 'view.freeze' } })).toBe(1)
  })

  test('another title, another person or other data make another view', async () => {
    const { id } = await freezeView(ADA, STROKE)
    const ids = [
      (await freezeView(ADA, { ...STROKE, title: 'Strokes' })).id,
      (await freezeView(BEN, STROKE)).id,
    ]
    await givenTrial('NCT09999999')
    ids.push((await freezeView(ADA, STROKE)).id)
    expect(new Set([id, ...ids]).size).toBe(4)
    const { data, total } = await listFrozenViews(ANONYMOUS, { page: 1 })
    expect([total, ...data.map((view) => view.id)]).toEqual([4, ...ids.toReversed(), id])
  })

  test.each([
    ['a value no trial can have', 'phase=PHASE9', 'phase: “PHASE9”'],
    ['a parameter nobody knows', 'colour=red', 'colour: “red” is not a filter of this table.'],
    ['a script', '"><script>alert(1)</script>=1', 'is not a filter of this table.'],
  ])('%s in the query is told, and nothing is stored', async (_, query, said) => {
    const before = dumpStore()
    await expect(freezeView(ADA, { title: 'x', query })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(said),
    })
    expect(dumpStore()).toEqual(before)
  })

  test('what a visitor sends is refused before anything is read', async () => {
    const before = dumpStore()
    await expect(freezeView(ANONYMOUS, STROKE)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(dumpStore()).toEqual(before)
  })

  test('a view whose body was tampered with is not shown', async () => {
    const { id } = await freezeView(ADA, STROKE)
    const stored = await reader().frozenView.findUniqueOrThrow({ where: { id } })
    const forged = { ...stored, id: 'forged', sha256: stored.sha256.replace(/^./, 'x') }
    await inTransaction((tx) => tx.frozenView.create({ data: forged }))
    await expect(getFrozenView(ADA, 'forged')).rejects.toThrow('is not what was frozen')
  })

  test('nothing that writes, not even in a transaction, changes or removes a frozen view', async () => {
    const { id } = await freezeView(ADA, STROKE)
    const before = dumpStore()
    const where = { id }
    const attempts = [
      inTransaction((tx) => tx.frozenView.update({ where, data: { title: 'Other' } })),
      inTransaction((tx) => tx.frozenView.delete({ where })),
      inTransaction((tx) => putOverItself(tx, 'FrozenView')),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toThrow('FrozenView is append-only')
    expect(dumpStore()).toEqual(before)
  })

  test.each(['', 'x', '01M8E81KZC172Z9MYWTT23M4XV', '../trials', "' OR 1=1 --", '\u0000', 'é'.repeat(500)])(
    'there is no frozen view at %j',
    async (id) => {
      await freezeView(ADA, STROKE)
      await expect(getFrozenView(ADA, id)).rejects.toMatchObject({ code: 'notFound' })
    },
  )

  test('one person freezes at most fifty views in a day, and another is free to', async () => {
    for (let at = 0; at < MOST_FROZEN_A_DAY; at++)
      await freezeView(ADA, { ...STROKE, title: `Stroke ${String(at)}` })
    await expect(freezeView(ADA, STROKE)).rejects.toMatchObject({
      code: 'invalid',
      message: 'You have frozen 50 views today, which is the most for one day.',
    })
    await expect(freezeView(BEN, STROKE)).resolves.toHaveProperty('id')
  })
})

describe('in a large store', () => {
  beforeEach(async () => {
    await openTemporaryStore()
    const at = '2026-11-23T00:00:00Z'
    const data = Array.from({ length: MOST_FROZEN_ROWS + 1 }, (_, place) => ({
      ...{ publicId: `TEST-${String(place)}`, scope: 'in' as const, visibility: 'published' as const },
      ...{ title: 'A trial', phaseGroup: 'NOT_CAPTURED', createdAt: at, updatedAt: at },
      enrollmentCount: place,
    }))
    await inTransaction((tx) => tx.trial.createMany({ data }), { timeoutMs: 120_000 })
  })

  test('more than five thousand trials are refused with a sentence, and a filter that narrows them helps', async () => {
    const before = dumpStore()
    await expect(freezeView(ADA, { title: 'All', query: '' })).rejects.toMatchObject({
      code: 'invalid',
      message: 'A frozen view holds at most 5,000 trials, and this is 5,001. Narrow it with a filter.',
    })
    expect(dumpStore()).toEqual(before)
    const { id } = await freezeView(ADA, { title: 'Most', query: 'enrollment.min=1' })
    expect((await getFrozenView(ADA, id)).body.data).toHaveLength(MOST_FROZEN_ROWS)
  }, 60_000)
})
