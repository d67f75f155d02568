import { expect, test } from 'vitest'
import { EMPTY_TYPED } from './form-typed'
import { stagesOfTyped } from './form-window'

const bands = [
  { stage: 'hyperacute', name: 'hyperacute', from: 0, to: 24, unit: 'hour' },
  { stage: 'acute', name: 'acute', from: 24, to: 168, unit: 'hour' },
  { stage: 'chronic', name: 'chronic', from: 6, to: null, unit: 'month' },
] as const
const window = { ...EMPTY_TYPED.window, minimum: '1', maximum: '7' }

test('the stage of a window of a stroke trial is told while it is typed', () => {
  expect(stagesOfTyped(window, ['ischemic-stroke'], bands)).toEqual(['acute'])
})

test('no stage is told of another disease, another event or a window without bounds', () => {
  expect(stagesOfTyped(window, ['spinal-cord-injury'], bands)).toBeNull()
  expect(stagesOfTyped({ ...window, event: 'INJURY' }, ['ischemic-stroke'], bands)).toBeNull()
  expect(stagesOfTyped(EMPTY_TYPED.window, ['ischemic-stroke'], bands)).toBeNull()
})
