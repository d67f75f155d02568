import { expect, test } from 'vitest'
import { countPlaywright, countVitest, one, total, verdict } from './count.mjs'

const file = (status, ...statuses) => ({ status, assertionResults: statuses.map((of) => ({ status: of })) })

test('the verdict adds gates and tests up', () => {
  expect(verdict(total([one(true), one(false), { passed: 7, failed: 2 }]))).toBe('8 passed, 3 failed')
})

test('a run of passing tests has no failure', () => {
  expect(countVitest({ testResults: [file('passed', 'passed', 'passed')] }, true)).toEqual({
    passed: 2,
    failed: 0,
  })
})

test('a failed, a skipped and a planned test count as failed', () => {
  const report = { testResults: [file('failed', 'passed', 'failed', 'skipped', 'todo')] }
  expect(countVitest(report, false)).toEqual({ passed: 1, failed: 3 })
})

test('a test file that cannot be loaded counts as failed', () => {
  expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] }, false)).toEqual({
    passed: 1,
    failed: 1,
  })
})

test('a run that ended badly although its tests passed counts as failed', () => {
  expect(countVitest({ testResults: [file('passed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1 })
  expect(countPlaywright({ stats: { expected: 3 } }, false)).toEqual({ passed: 3, failed: 1 })
})

test('a gate that ran no test, or left no report, counts as failed', () => {
  expect(countVitest({ testResults: [] }, true)).toEqual({ passed: 0, failed: 1 })
  expect(countVitest(null, true)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright({ stats: { expected: 0 } }, true)).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright(null, true)).toEqual({ passed: 0, failed: 1 })
})

test('a story that did not run, failed, or passed only when repeated counts as failed', () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }, false)).toEqual({
    passed: 5,
    failed: 4,
  })
})
