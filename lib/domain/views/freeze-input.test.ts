import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freezeInputSchema } from './freeze-input'
import { LONGEST_TITLE } from './freeze-limits'

describe('the title of a frozen view', () => {
  test.each([
    ['markup stays the text it is', '<b>Stroke</b> & "x"', '<b>Stroke</b> & "x"'],
    ['lines become one', 'Stroke\r\n\ttrials', 'Stroke trials'],
    ['control characters become a blank', 'Stroke\u0000\u001b[31mtrials', 'Stroke [31mtrials'],
    ['signs that turn the direction are left out', 'Stroke \u202etxt.exe\u202c', 'Stroke txt.exe'],
    ['half a sign becomes the sign of what is unknown', 'Stroke \ud83d', 'Stroke \ufffd'],
  ])('%s', (_, typed, title) => {
    expect(freezeInputSchema.parse({ title: typed, query: '' }).title).toBe(title)
  })

  test.each(['', '   ', '\u0000\n', '\u202e'])(
    'is asked for where nothing to be read is typed: %j',
    (typed) => {
      expect(problem({ title: typed, query: '' })).toEqual({ title: 'Give this view a title.' })
    },
  )

  test('has at most 200 characters once it is cleaned', () => {
    expect(problem({ title: 'x'.repeat(LONGEST_TITLE + 1), query: '' })).toEqual({
      title: 'A title has at most 200 characters.',
    })
    expect(problem({ title: `${'x'.repeat(LONGEST_TITLE)}\n`, query: '' })).toBeNull()
  })

  test('never holds a sign that breaks a line or turns it, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { data } = freezeInputSchema.safeParse({ title: typed, query: '' })
        if (data === undefined) return
        expect(data.title).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(data.title).toBe(data.title.trim())
      }),
    )
  })
})

test('whatever else is sent beside title and query is refused', () => {
  expect(freezeInputSchema.safeParse({ title: 'x', query: '', authorId: 'me' }).success).toBe(false)
  expect(freezeInputSchema.safeParse({ title: 'x' }).success).toBe(false)
})

function problem(input: unknown): Record<string, string> | null {
  const { error } = freezeInputSchema.safeParse(input)
  return error ? Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message])) : null
}
