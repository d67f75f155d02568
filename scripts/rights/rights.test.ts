import { expect, test } from 'vitest'
import { PERMISSION_WORDS } from '../../lib/server/auth/authorize'
import { ACTION_INPUTS } from './action-inputs'
import { ACTIONS } from './actions'
import { OPEN, RIGHTS } from './callers'

test('the table answers for every right there is', () => {
  expect(Object.keys(RIGHTS).sort()).toEqual([OPEN, ...PERMISSION_WORDS].sort())
})

test('every guarded action has an input that would be taken from somebody with the right', () => {
  const guarded = Object.keys(ACTIONS).filter((name) => ACTIONS[name] !== OPEN)
  expect(Object.keys(ACTION_INPUTS).sort()).toEqual(guarded.sort())
})
