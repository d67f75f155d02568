import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaSafe, undoFormulaSafe } from './formula-safe'

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '"=1',
  "'=1",
  '\u{FEFF}=1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example")',
]

describe('formulaSafe', () => {
  it.each(HOSTILE)('lets %j begin no formula', (text) => {
    expect(formulaSafe(text).startsWith("'")).toBe(true)
    expect(undoFormulaSafe(formulaSafe(text))).toBe(text)
  })

  it('leaves ordinary text, also with an apostrophe, as it is', () => {
    for (const text of ["Parkinson's", "'quoted'", 'iPSC-derived', '2 + 2', ''])
      expect(formulaSafe(text)).toBe(text)
  })

  it('can be undone for every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), (text) => {
        expect(undoFormulaSafe(formulaSafe(text))).toBe(text)
      }),
    )
  })
})
