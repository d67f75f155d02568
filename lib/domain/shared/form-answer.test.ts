import { describe, expect, test } from 'vitest'
import {
  packLabels,
  sentTexts,
  typedExactly,
  typedList,
  typedNames,
  typedOrNull,
  typedText,
} from './form-answer'

describe('the texts of a form', () => {
  const form = new FormData()
  form.append('title', '  Cells  ')
  form.append('phase', 'PHASE1')
  form.append('phase', 'PHASE2')
  form.append('phase', new Blob(['x']), 'file.txt')
  form.append('password', ' with spaces ')
  form.append('$ACTION_KEY', 'k1')

  test('come without the spaces around them, save a password', () => {
    expect([typedText(form, 'title'), typedOrNull(form, 'title')]).toEqual(['Cells', 'Cells'])
    expect(typedExactly(form, 'password')).toBe(' with spaces ')
  })

  test('are none where nothing was sent', () => {
    expect([typedText(form, 'x'), typedOrNull(form, 'x'), typedList(form, 'x')]).toEqual(['', null, []])
  })

  test('leave files out, and on the way back secrets and the names of the framework', () => {
    expect(sentTexts(form)).toEqual({
      typed: { title: ['  Cells  '], phase: ['PHASE1', 'PHASE2'] },
      written: [],
    })
  })
})

test('a form that lists its labels has what was written under them told; secrets and empty texts are not', () => {
  const form = new FormData()
  const labels = { reason: 'Why & how', phase: 'Phase', note: 'Note', password: 'Password' }
  form.append('labels', packLabels(labels))
  form.append('phase', 'PHASE1')
  form.append('phase', 'PHASE2')
  form.append('reason', 'Page 3, “a = b & c”')
  form.append('note', '  ')
  form.append('version', '7')
  form.append('password', 'secret')
  expect(sentTexts(form).written).toEqual([
    { label: 'Phase', text: 'PHASE1, PHASE2' },
    { label: 'Why & how', text: 'Page 3, “a = b & c”' },
  ])
  expect(Object.keys(sentTexts(form).typed)).not.toContain('labels')
})

// A request can be made past our pages, whatever the types of an action say.
test.each([undefined, null, 'title=Cells', 7, { title: 'Cells' }, [['title', 'Cells']]])(
  'of %j, sent in place of a form, nothing was typed',
  (sent) => {
    const form = sent as unknown as FormData
    expect([typedText(form, 'title'), typedNames(form), sentTexts(form)]).toEqual([
      '',
      [],
      { typed: {}, written: [] },
    ])
  },
)
