import { expect, test } from 'vitest'
import { windowInDays } from '../claims/window-days'
import { deriveStages, hasStrokeStages, type StageBand } from './stage-rules'

// SRRR 2017, the default definition
const SRRR: StageBand[] = [
  { stage: 'hyperacute', from: 0, to: 24, unit: 'hour' },
  { stage: 'acute', from: 1, to: 7, unit: 'day' },
  { stage: 'early-subacute', from: 7, to: 91.3125, unit: 'day' },
  { stage: 'late-subacute', from: 3, to: 6, unit: 'month' },
  { stage: 'chronic', from: 6, to: null, unit: 'month' },
]
const IMAGING: StageBand[] = [
  { stage: 'early-hyperacute', from: 0, to: 6, unit: 'hour' },
  { stage: 'late-hyperacute', from: 6, to: 24, unit: 'hour' },
  { stage: 'acute', from: 1, to: 7, unit: 'day' },
  { stage: 'subacute', from: 1, to: 3, unit: 'week' },
  { stage: 'chronic', from: 3, to: null, unit: 'week' },
]

test.each<[string, number | null, number | null, 'hour' | 'day' | 'month', string[], string[]]>([
  ['day 1 to 7', 1, 7, 'day', ['acute'], ['acute']],
  ['6 to 60 months', 6, 60, 'month', ['chronic'], ['chronic']],
  [
    'within 7 days',
    null,
    7,
    'day',
    ['hyperacute', 'acute'],
    ['early-hyperacute', 'late-hyperacute', 'acute'],
  ],
  ['6 to 24 hours', 6, 24, 'hour', ['hyperacute'], ['late-hyperacute']],
  ['1 to 6 months', 1, 6, 'month', ['early-subacute', 'late-subacute'], ['chronic']],
  ['from day 7 on', 7, null, 'day', ['early-subacute', 'late-subacute', 'chronic'], ['subacute', 'chronic']],
  ['exactly day 7', 7, 7, 'day', ['early-subacute'], ['subacute']],
  ['open on both sides', null, null, 'day', [], []],
])('%s lies in the stages of each definition', (_, minimum, maximum, unit, srrr, imaging) => {
  const window = windowInDays({ minimum, maximum, unit })
  expect(deriveStages(window, SRRR)).toEqual(srrr)
  expect(deriveStages(window, IMAGING)).toEqual(imaging)
})

test('stages are derived for the onset of a stroke only', () => {
  expect(hasStrokeStages('ONSET', ['ischemic-stroke'])).toBe(true)
  expect(hasStrokeStages('DIAGNOSIS', ['ischemic-stroke'])).toBe(false)
  expect(hasStrokeStages('ONSET', ['diabetes-mellitus-type-1'])).toBe(false)
})
