import { beforeAll, describe, expect, test } from 'vitest'
import { chance } from '../../domain/shared/chance'
import { type TrialRow, trialRowSchema } from '../../domain/trials/trial-views'
import { reader } from '../db/reader'
import { openTemporaryStore } from '../db/testing/temporary-store'
import { inTransaction } from '../db/transaction'
import { missingByField, textList } from '../projection/stored-json'
import { writeSyntheticTrials, writeSyntheticVocabulary } from './testing/synthetic-trials'
import { loadTrialRows } from './trial-rows'

const ids = Array.from({ length: 60 }, (_, place) => 60 - place)
let rows: TrialRow[]

beforeAll(async () => {
  await openTemporaryStore()
  await inTransaction(async (tx) => {
    await writeSyntheticVocabulary(tx)
    await writeSyntheticTrials(tx, ids, chance(3))
    await tx.trial.updateMany({ where: { id: { gt: 20 } }, data: { visibility: 'published' } })
    await tx.trialCondition.create({ data: { id: 'c1', trialId: 30, position: 0, text: 'Asthma, severe' } })
    await tx.trial.update({ where: { id: 30 }, data: { conditions: '[]', missing: '{}' } })
  })
  rows = await loadTrialRows(ids)
}, 60_000)

describe('rows', () => {
  test('say what the store holds, drafts included, in the order of the ids', async () => {
    const stored = await reader().trial.findMany({ orderBy: { id: 'desc' } })
    expect(rows.map(({ id }) => id)).toEqual(stored.map(({ publicId }) => publicId))
    for (const [place, trial] of stored.entries()) {
      const row = rows[place]
      expect(row).toMatchObject({
        title: trial.title,
        acronym: trial.acronym,
        phaseText: trial.phaseText,
        sponsor: trial.sponsor,
        lastUpdatePostedOn: trial.lastUpdatePostedOn,
        hasResults: trial.hasResults,
        scope: trial.scope,
        countriesComplete: trial.countriesComplete,
        disagreements: textList(trial.disagreements),
        missing: missingByField(trial.missing),
      })
      expect([
        row?.status?.value,
        row?.studyRole?.value,
        row?.sponsorClass?.value,
        row?.phaseGroup.value,
      ]).toEqual([
        trial.status ?? undefined,
        trial.studyRole ?? undefined,
        trial.sponsorClass ?? undefined,
        trial.phaseGroup,
      ])
      const lists = [
        'cellTypes',
        'products',
        'startingMaterials',
        'donors',
        'entities',
        'routes',
        'techniques',
        'conditionAreas',
        'stagesStated',
        'stagesDerived',
        'countries',
      ] as const
      for (const list of lists) expect(row?.[list].map(({ value }) => value)).toEqual(textList(trial[list]))
      expect(row?.phases.map(({ value }) => value)).toEqual(textList(trial.phases ?? '[]'))
      expect(row?.startedOn).toEqual(
        trial.startText === null
          ? { missing: missingByField(trial.missing).startedOn ?? 'NOT_CAPTURED' }
          : { text: trial.startText, type: trial.startType },
      )
      expect(row?.enrollment).toEqual(
        trial.enrollmentCount === null
          ? { missing: missingByField(trial.missing).enrollment ?? 'NOT_CAPTURED' }
          : { count: trial.enrollmentCount, type: trial.enrollmentType },
      )
    }
  })

  test('fit the schema of the contract', () => {
    for (const row of rows) expect(trialRowSchema.parse(row)).toEqual(row)
  })

  test('name the primary identifier first', () => {
    for (const { identifiers } of rows) expect(identifiers[0]?.role).toBe('primary')
  })

  test('keep the words of a condition our vocabulary does not hold', () => {
    expect(rows.find(({ id }) => id === 'TEST-30')?.conditions).toEqual([
      { value: 'UNMAPPED', label: 'Asthma, severe' },
    ])
  })

  test('leave out ids the store does not have', async () => {
    expect((await loadTrialRows([999_999, 5])).map(({ id }) => id)).toEqual(['TEST-5'])
    expect(await loadTrialRows([])).toEqual([])
  })
})
