import { beforeEach, describe, expect, test } from 'vitest'
import { type AppError, isAppError } from '../../domain/shared/app-error'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import {
  adjudicateBlindEntry,
  cancelBlindEntry,
  enterBlindly,
  requestBlindEntry,
} from './blind-entry-commands'
import { getBlindAgreement, getBlindEntry, listBlindEntries, listBlindFields } from './blind-entry-queries'
import { ANA, BEN, CEM, openRequest, openTrial, person, reading, RUTH } from './testing/blind-entry-builders'

let publicId: string
let trialId: number

beforeEach(async () => {
  await openTemporaryStore()
  ;({ publicId, trialId } = await openTrial())
})

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  )
  if (isAppError(error)) return error
  throw error
}

const audits = () =>
  reader().auditEntry.findMany({ where: { entityType: 'blindEntry' }, orderBy: { seq: 'asc' } })

describe('a request', () => {
  test('names trial, fields, reason and who asks, and leaves one history entry', async () => {
    const id = await openRequest(publicId)
    expect(await getBlindEntry(ANA, id)).toMatchObject({
      trial: { id: publicId },
      state: 'open',
      reason: 'The phase was misread',
      requestedBy: { handle: 'ruth', isMe: false },
      asked: [{ key: 'phase' }, { key: 'title' }],
      mayEnter: true,
    })
    expect(await audits()).toMatchObject([
      { action: 'blindEntry.request', actorHandle: 'ruth', entityId: id },
    ])
  })

  test('is refused for a curator, an unknown trial, and a field the trial has not', async () => {
    const request = { trialId: publicId, fields: ['phase'], reason: 'why' }
    expect((await refusal(requestBlindEntry(ANA, request))).code).toBe('forbidden')
    expect((await refusal(requestBlindEntry(RUTH, { ...request, trialId: 'NCT09999999' }))).code).toBe(
      'notFound',
    )
    const wrong = await refusal(
      requestBlindEntry(RUTH, { ...request, fields: ['phase', 'dose', 'nobody/dose', 'colour'] }),
    )
    expect(wrong.code).toBe('invalid')
    expect(Object.keys(wrong.fields ?? {})).toEqual(['dose', 'nobody/dose', 'colour'])
    expect(await reader().blindEntry.count()).toBe(0)
    expect(await audits()).toEqual([])
  })

  test('is refused while another of the same trial is not finished', async () => {
    await openRequest(publicId)
    expect((await refusal(openRequest(publicId))).code).toBe('conflict')
  })

  test('can be cancelled until both have entered, with a reason', async () => {
    const id = await openRequest(publicId)
    await enterBlindly(ANA, reading(id))
    await cancelBlindEntry(RUTH, { id, reason: 'no longer needed' })
    expect((await getBlindEntry(BEN, id)).whyNotEnter).toContain('cancelled')
    expect((await refusal(enterBlindly(BEN, reading(id)))).code).toBe('conflict')
    expect((await refusal(cancelBlindEntry(RUTH, { id, reason: 'again' }))).code).toBe('conflict')
    expect((await refusal(cancelBlindEntry(ANA, { id, reason: 'why' }))).code).toBe('forbidden')
    expect((await getBlindEntry(BEN, id)).comparison).toBeNull()
  })

  test('offers the fields of the trial and of its administrations to whoever may ask', async () => {
    await inTransaction((tx) =>
      tx.administration.create({ data: { id: 'given', trialId, acceptedAt: '2026-11-23T08:00:00.000Z' } }),
    )
    const { fields } = await listBlindFields(RUTH, publicId)
    expect(fields.map(({ key }) => key)).toEqual(expect.arrayContaining(['phase', 'given/dose']))
    expect((await refusal(listBlindFields(ANA, publicId))).code).toBe('forbidden')
  })
})

describe('entering', () => {
  test('the second reading opens the comparison', async () => {
    const id = await openRequest(publicId)
    expect(await enterBlindly(ANA, reading(id, ['PHASE1', 'The trial']))).toEqual({ state: 'open' })
    expect(await enterBlindly(BEN, reading(id, ['PHASE1|PHASE2', 'the  Trial']))).toEqual({
      state: 'comparing',
    })
    const { comparison, entered } = await getBlindEntry(CEM, id)
    expect(entered.map(({ by }) => by.handle)).toEqual(['ana', 'ben'])
    expect(comparison).toMatchObject({
      agreeing: 1,
      of: 2,
      fields: [
        {
          key: 'phase',
          first: { display: 'Phase 1', source: { id: 'source' } },
          second: { display: 'Phase 1/2' },
          agrees: false,
        },
        { key: 'title', agrees: true },
      ],
    })
    expect((await audits()).map(({ action, actorHandle }) => `${action} ${actorHandle}`)).toEqual([
      'blindEntry.request ruth',
      'blindEntry.enter ana',
      'blindEntry.enter ben',
    ])
  })

  test('is refused a second time to the same person, and to a third', async () => {
    const id = await openRequest(publicId)
    await enterBlindly(ANA, reading(id))
    expect((await refusal(enterBlindly(ANA, reading(id)))).message).toContain('You have entered')
    await enterBlindly(BEN, reading(id))
    expect((await refusal(enterBlindly(CEM, reading(id)))).code).toBe('conflict')
    expect(await reader().secondEntry.count()).toBe(4)
    expect(await audits()).toHaveLength(3)
  })

  test('of two who submit at once, beside a third, exactly two are taken', async () => {
    const id = await openRequest(publicId)
    const outcomes = await Promise.allSettled(
      [ANA, BEN, CEM].map((viewer) => enterBlindly(viewer, reading(id))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect((await getBlindEntry(RUTH, id)).state).toBe('comparing')
  })

  test('names each field that is absent, unreadable, doubled, stray, or both given and missing', async () => {
    const id = await openRequest(publicId, ['phase', 'title', 'startedOn', 'sponsor', 'status'])
    const words = { missing: null, locator: null, passage: null }
    const error = await refusal(
      enterBlindly(ANA, {
        id,
        source: { sourceId: 'source' },
        values: [
          { key: 'phase', texts: ['PHASE9'], ...words },
          { key: 'startedOn', texts: ['May 2024'], ...words },
          { key: 'sponsor', texts: ['One'], ...words },
          { key: 'sponsor', texts: ['Two'], ...words },
          { key: 'status', texts: ['COMPLETED'], ...words, missing: 'NOT_REPORTED' },
          { key: 'acronym', texts: ['X'], ...words },
        ],
      }),
    )
    expect(error.code).toBe('invalid')
    expect(Object.keys(error.fields ?? {}).sort()).toEqual(
      ['acronym', 'phase', 'sponsor', 'startedOn', 'status', 'title'].sort(),
    )
    expect(await reader().secondEntry.count()).toBe(0)
    expect(await audits()).toHaveLength(1)
  })

  test('takes a reason for a value that is not there as a reading like any other', async () => {
    const id = await openRequest(publicId, ['phase'])
    const silent = { key: 'phase', texts: [], missing: 'NOT_REPORTED' as const, locator: null, passage: null }
    await enterBlindly(ANA, { id, source: { sourceId: 'source' }, values: [silent] })
    await enterBlindly(BEN, { id, source: { sourceId: 'source' }, values: [silent] })
    expect((await getBlindEntry(RUTH, id)).comparison).toMatchObject({ agreeing: 1, of: 1 })
  })

  test('is refused to a viewer, and what was entered is never changed or deleted', async () => {
    const id = await openRequest(publicId)
    expect((await refusal(enterBlindly(person('vera', 'viewer'), reading(id)))).code).toBe('forbidden')
    await enterBlindly(ANA, reading(id))
    const changed = inTransaction((tx) => tx.secondEntry.updateMany({ data: { canonicalText: 'PHASE3' } }))
    await expect(changed).rejects.toThrow('never changed')
    await expect(inTransaction((tx) => tx.secondEntry.deleteMany())).rejects.toThrow('never deleted')
  })
})

describe('deciding between two readings', () => {
  const choice = (key: string, take: 'first' | 'second', reason: string | null = null) => ({
    key,
    take,
    reason,
  })

  async function twoReadings(): Promise<string> {
    const id = await openRequest(publicId)
    await enterBlindly(ANA, reading(id, ['PHASE1', 'The trial']))
    await enterBlindly(BEN, reading(id, ['PHASE1|PHASE2', 'The trial']))
    return id
  }

  test('makes the readings taken the values shown, with the reason of each, in one proposal', async () => {
    const id = await twoReadings()
    const before = await reader().trial.findUniqueOrThrow({ where: { id: trialId } })
    const { proposalId } = await adjudicateBlindEntry(RUTH, {
      id,
      choices: [choice('phase', 'second', 'The registry page says 1/2'), choice('title', 'first')],
      reason: 'Read again in the registry',
    })
    const after = await reader().trial.findUniqueOrThrow({ where: { id: trialId } })
    expect(after).toMatchObject({
      phaseGroup: 'PHASE1|PHASE2',
      title: 'The trial',
      version: before.version + 1,
    })
    const claims = await reader().claim.findMany({
      where: { changeSetId: proposalId },
      orderBy: { field: 'asc' },
    })
    expect(claims).toMatchObject([
      {
        field: 'phase',
        state: 'accepted',
        actorHandle: 'ruth',
        decisionReason: 'The registry page says 1/2',
      },
      { field: 'title', state: 'accepted', decisionReason: 'Read again in the registry' },
    ])
    expect(await reader().changeSet.findUnique({ where: { id: proposalId } })).toMatchObject({
      state: 'decided',
      blindEntryId: id,
      isSelfReviewed: false,
    })
    expect(await getBlindEntry(ANA, id)).toMatchObject({
      state: 'adjudicated',
      adjudication: { by: { handle: 'ruth' }, reason: 'Read again in the registry', proposalId },
    })
    const trail = await reader().auditEntry.findMany({ where: { changeSetId: proposalId } })
    expect(trail.map(({ action, reason }) => [action, reason])).toEqual([
      ['trial.edit', 'Read again in the registry'],
      ['blindEntry.adjudicate', 'Read again in the registry'],
    ])
  })

  test('is refused to either reader, to a curator, before both are in, and a second time', async () => {
    const waiting = await openRequest((await openTrial('NCT03000001')).publicId)
    const choices = [choice('phase', 'first', 'why'), choice('title', 'first')]
    const decide = (viewer: typeof ANA, id: string) =>
      adjudicateBlindEntry(viewer, { id, choices, reason: 'why' })
    expect((await refusal(decide(RUTH, waiting))).code).toBe('conflict')
    const id = await twoReadings()
    expect((await refusal(decide(CEM, id))).code).toBe('forbidden')
    const anaAsReviewer = { ...ANA, role: 'reviewer' as const }
    const own = await refusal(decide(anaAsReviewer, id))
    expect([own.code, own.message]).toEqual(['forbidden', expect.stringContaining('third person')])
    await decide(RUTH, id)
    expect((await refusal(decide(person('rolf', 'reviewer'), id))).code).toBe('conflict')
    expect(await reader().changeSet.count()).toBe(1)
  })

  test('names each field that is undecided, or differs and has no reason, and stores nothing', async () => {
    const id = await twoReadings()
    const error = await refusal(
      adjudicateBlindEntry(RUTH, { id, choices: [choice('phase', 'first')], reason: 'why' }),
    )
    expect([error.code, Object.keys(error.fields ?? {})]).toEqual(['invalid', ['choices.0.reason', 'title']])
    expect((await getBlindEntry(RUTH, id)).state).toBe('comparing')
    expect(await reader().claim.count({ where: { changeSetId: { not: null } } })).toBe(0)
  })
})

describe('agreement over all compared trials', () => {
  test('is n of m and kappa per field, the same person first wherever the pair recurs', async () => {
    const phases: [string, string][] = [
      ['PHASE1', 'PHASE1'],
      ['PHASE1', 'PHASE2'],
      ['PHASE2', 'PHASE2'],
    ]
    for (const [at, [ana, ben]] of phases.entries()) {
      const { publicId: id } = await openTrial(`NCT0200000${String(at)}`)
      const entry = await openRequest(id)
      const turns = [
        () => enterBlindly(ANA, reading(entry, [ana])),
        () => enterBlindly(BEN, reading(entry, [ben])),
      ]
      for (const turn of at === 1 ? turns.toReversed() : turns) await turn()
    }
    const waiting = await openRequest(publicId)
    await enterBlindly(ANA, reading(waiting, ['PHASE3']))
    const agreement = await getBlindAgreement(ANA)
    expect(agreement).toMatchObject({ trials: 3, agreeing: 5, of: 6 })
    const [title, phase] = agreement.fields
    expect(title).toMatchObject({ field: 'title', agreeing: 3, of: 3, kappa: { value: null } })
    expect(phase).toMatchObject({ field: 'phase', agreeing: 2, of: 3 })
    // observed 2/3; ana gave phase 1 twice of three, ben once: expected 2/3·1/3 + 1/3·2/3 = 4/9; (2/3 - 4/9) / (5/9)
    expect(phase?.kappa.value).toBeCloseTo(0.4, 12)
    expect((await listBlindEntries(ANA)).map(({ state }) => state)).toEqual([
      'open',
      'comparing',
      'comparing',
      'comparing',
    ])
  })
})
