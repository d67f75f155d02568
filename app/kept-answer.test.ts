import { expect, test } from 'vitest'
import type { FormAnswer } from '@/lib/domain/shared/form-answer'
import { setRequest } from '@/lib/server/auth/testing/request-scope'
import { keepAnswer, keptAnswer } from './kept-answer'

const ANSWER: FormAnswer = {
  attempt: 1,
  code: 'conflict',
  message: 'Late.',
  fields: {},
  typed: {},
  written: [],
}

test('the refusal of a form sent without scripts is there for the page of the same request alone', async () => {
  setRequest({})
  expect(await keptAnswer()).toBeNull()
  expect(await keepAnswer(ANSWER)).toBe(ANSWER)
  expect(await keptAnswer()).toBe(ANSWER)
  setRequest({})
  expect(await keptAnswer()).toBeNull()
})

test('with scripts the form itself has the refusal, and nothing is kept', async () => {
  setRequest({ 'next-action': 'abc' })
  await keepAnswer(ANSWER)
  expect(await keptAnswer()).toBeNull()
})
