import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FieldView, type TrialDetail, trialDetailSchema } from '../../domain/trials/trial-views'
import { ANONYMOUS } from '../../domain/users/viewer'
import { openFoundingStore } from '../../../prisma/seed/testing/founding-store'
import { reader } from '../db/reader'
import { inTransaction } from '../db/transaction'
import { findTrialPublicId, getTrialDetail } from './trial-detail-queries'

let store: Awaited<ReturnType<typeof openFoundingStore>>
beforeAll(async () => {
  store = await openFoundingStore()
}, 120_000)
afterAll(async () => store.close())

describe('NCT06138210, on which sources disagree', () => {
  test('phase: the newest copy of the record is shown, and every other statement stands with its source', async () => {
    const trial = await getTrialDetail(ANONYMOUS, 'NCT06138210')
    const phase = fieldOf(trial, 'phase')
    expect(phase).toMatchObject({ display: 'Phase 1/2', disagrees: true, distinctValues: 3 })
    expect(phase.why).toContain('4 Dec 2025')
    expect(displaysOf(phase)).toEqual(expect.arrayContaining(['Phase 1/2', 'Phase 1', 'Early phase 1']))
    expect(standings(trial, phase)).toMatchObject({
      'meddatax.com': 'shown',
      'trialsearch.who.int': 'older statement of the same record',
      'row of the table of 2025': 'disagrees',
      'The founding review': 'disagrees',
    })
  })

  test('start and completion: both dates are there, the newest shown', async () => {
    const trial = await getTrialDetail(ANONYMOUS, 'NCT06138210')
    expect(fieldOf(trial, 'startedOn')).toMatchObject({ display: '5 Jun 2024', disagrees: true })
    expect(canonicalOf(fieldOf(trial, 'startedOn'))).toEqual(new Set(['2024-06-05', '2024-05-27']))
    expect(fieldOf(trial, 'completedOn')).toMatchObject({ display: '30 Mar 2026', disagrees: true })
    expect(canonicalOf(fieldOf(trial, 'completedOn'))).toEqual(new Set(['2026-03-30', '2025-08-30']))
  })

  test('dose: particles and mass per kilogram stand side by side, never converted', async () => {
    const trial = await getTrialDetail(ANONYMOUS, 'NCT06138210')
    const [administration] = trial.administrations
    const dose = administration?.fields.find(({ field }) => field === 'dose')
    expect(dose).toMatchObject({
      display: '2 · 4 · 8 × 10⁹ particles/kg',
      disagrees: true,
      distinctValues: 2,
    })
    expect(dose?.statements.map(({ display }) => display)).toContain('20 · 40 · 80 µg/kg')
    expect(administration?.doseLevels.map(({ unitFamily }) => unitFamily)).toEqual(
      Array(3).fill('particles/kg'),
    )
  })

  test('what is given is structured: route with its code, window with the stage derived from it', async () => {
    const { administrations } = await getTrialDetail(ANONYMOUS, 'NCT06138210')
    expect(administrations).toMatchObject([
      {
        product: { value: 'gd-iexo-003' },
        routeCode: 'NCIt C38276',
        windowDays: { minimum: 1, maximum: 7 },
        stagesDerived: [{ value: 'acute' }],
      },
    ])
  })
})

test('every identifier stands beside the source it was read in', async () => {
  const { registrations, sources } = await getTrialDetail(ANONYMOUS, 'NCT06138210')
  expect(registrations).toMatchObject({ disagrees: false, why: expect.stringMatching(/^Each stands beside/) })
  const said = registrations.statements.map(({ display, sourceId }) => [display, sourceId])
  expect(said).toContainEqual(['hPSCreg 176', sources.find(({ title }) => /176/.test(title))?.id])
})

test('sources are numbered from 1 in the order in which the page names them', async () => {
  const trial = await getTrialDetail(ANONYMOUS, 'NCT06138210')
  expect(trial.sources.map(({ number }) => number)).toEqual(trial.sources.map((_, at) => at + 1))
  expect(fieldOf(trial, 'phase').sourceNumber).toBe(1)
})

test('trials fit their schema, and every number on their pages leads to a source (every fourth of 187)', async () => {
  const trials = await reader().trial.findMany({
    where: { visibility: 'published' },
    select: { publicId: true },
  })
  expect(trials).toHaveLength(187)
  for (const { publicId } of trials.filter((_, at) => at % 4 === 0)) {
    const trial = trialDetailSchema.parse(await getTrialDetail(ANONYMOUS, publicId))
    const numbers = new Set(trial.sources.map(({ number }) => number))
    expect(
      numbersOf(trial).filter((number) => !numbers.has(number)),
      publicId,
    ).toEqual([])
    expect(trial.neighbours.map(({ id }) => id)).not.toContain(publicId)
  }
}, 120_000)

test('a later registration of the same product is related, and said from both sides', async () => {
  const first = await getTrialDetail(ANONYMOUS, 'NCT05993884')
  const later = await getTrialDetail(ANONYMOUS, 'CTR20253094')
  expect(first.relations).toContainEqual(
    expect.objectContaining({ trialId: 'CTR20253094', sentence: 'a later phase of the same product' }),
  )
  expect(later.relations).toContainEqual(
    expect.objectContaining({ trialId: 'NCT05993884', sentence: 'an earlier phase of the same product' }),
  )
  expect(first.sameProduct.map(({ id }) => id)).toEqual(['CTR20231375', 'CTR20253094'])
})

test.each([
  ['nct6138210', 'NCT06138210'],
  ['hPSCreg 176', 'NCT06138210'],
  ['HPSCREG-160', 'NCT06299033'],
  ['xmec-2023-004', 'NCT06138210'],
  ['chictr2500106320', 'ChiCTR2500106320'],
  ['hPSCreg-202', 'hPSCreg-202'],
])('%s is found as %s', async (identifier, publicId) => {
  expect(await findTrialPublicId(ANONYMOUS, identifier)).toBe(publicId)
})

test.each(['NCT99999999', '176', '', '%', 'NCT061382100'])('“%s” is nobody', async (identifier) => {
  expect(await findTrialPublicId(ANONYMOUS, identifier)).toBeNull()
  await expect(getTrialDetail(ANONYMOUS, identifier)).rejects.toMatchObject({ code: 'notFound' })
})

// The last test: it changes the store of this file.
test('a merged trial leads to the one it was merged into, a draft to nothing', async () => {
  const kept = await reader().trial.findUniqueOrThrow({ where: { publicId: 'NCT05993884' } })
  await inTransaction(async (tx) => {
    await tx.trial.update({ where: { publicId: 'CTR20231375' }, data: { mergedIntoId: kept.id } })
    await tx.trial.update({ where: { publicId: 'CTR20253094' }, data: { visibility: 'draft' } })
  })
  expect(await findTrialPublicId(ANONYMOUS, 'CTR20231375')).toBe('NCT05993884')
  expect(await findTrialPublicId(ANONYMOUS, 'CTR20253094')).toBeNull()
})

function fieldOf(trial: TrialDetail, name: string): FieldView {
  const view = trial.fields[name]
  if (!view) throw new Error(`no statement of ${name}`)
  return view
}

function displaysOf(view: FieldView): string[] {
  return view.statements.map(({ display }) => display)
}

function canonicalOf(view: FieldView): Set<string> {
  return new Set(view.statements.map(({ canonicalText }) => canonicalText))
}

// by the end of the source's title
function standings(trial: TrialDetail, view: FieldView): Record<string, string> {
  return Object.fromEntries(
    view.statements.map(({ sourceNumber, standing }) => {
      const title = trial.sources.find(({ number }) => number === sourceNumber)?.title ?? ''
      return [
        title
          .split(/, as shown by |, (?=row of)|: /)
          .find((part) => !part.includes(' record ') && !part.startsWith('hPSCreg trial')) ?? title,
        standing,
      ]
    }),
  )
}

function numbersOf(trial: TrialDetail): number[] {
  const views = [...Object.values(trial.fields), ...trial.administrations.flatMap(({ fields }) => fields)]
  const parts = [...trial.outcomes, ...trial.sites, ...trial.relations, ...views]
  const numbers = [...parts, ...views.flatMap(({ statements }) => statements)].map(
    ({ sourceNumber }) => sourceNumber,
  )
  return numbers.filter((number) => number !== null)
}
