import { expect, test } from 'vitest'
import { contraryMarks, decisionOf } from './decision-form'

function formOf(verdict: string, marks: Record<string, string>): FormData {
  const form = new FormData()
  const fields = { id: 'P', version: '1', reason: 'Read', verdict, ...marks }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const claim of ['a', 'b']) form.append('claim', claim)
  form.append('item', 'w')
  return form
}

test('a button for all does not go against a mark: each mark against it is told at its field (D6)', () => {
  const marks = { 'value.a': 'reject', 'value.b': 'accept', 'item.w': 'reject' }
  expect(contraryMarks(formOf('accept', marks))).toEqual({
    'value.a':
      'This is marked Reject, and the button pressed accepts it: decide as marked, or change the mark.',
    'item.w':
      'This is marked Reject, and the button pressed accepts it: decide as marked, or change the mark.',
  })
  expect(contraryMarks(formOf('reject', marks))).toEqual({
    'value.b':
      'This is marked Accept, and the button pressed rejects it: decide as marked, or change the mark.',
  })
  expect(contraryMarks(formOf('marked', marks))).toEqual({})
  expect(contraryMarks(formOf('accept', { 'value.a': 'accept' }))).toEqual({})
})

test('decided as marked, what is unmarked waits', () => {
  const form = formOf('marked', { 'value.a': 'reject', 'reason.a': 'No' })
  expect(decisionOf(form)).toMatchObject({
    values: [{ claimId: 'a', decision: 'reject', reason: 'No' }],
    items: [],
  })
})
