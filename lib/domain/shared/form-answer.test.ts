import { describe, expect, test } from 'vitest'
import { typedExactly, typedList, typedNames, typedOrNull, typedText, typedTexts } from './form-answer'

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
    expect(typedTexts(form)).toEqual({ title: ['  Cells  '], phase: ['PHASE1', 'PHASE2'] })
  })
})

// A request can be made past our pages, whatever the types of an action say.
test.each([undefined, null, 'title=Cells', 7, { title: 'Cells' }, [['title', 'Cells']]])(
  'of %j, sent in place of a form, nothing was typed',
  (sent) => {
    const form = sent as unknown as FormData
    expect([typedText(form, 'title'), typedNames(form), typedTexts(form)]).toEqual(['', [], {}])
  },
)
