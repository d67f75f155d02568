import { describe, expect, test } from 'vitest'
import { fold, foldTerms, foldWords } from './fold'
import { markHits } from './mark-hits'

describe('fold', () => {
  test.each([
    ['GD-iExo-003', 'gd iexo 003'],
    ['NCT06138210', 'nct 06138210'],
    ['iPSC EPCs', 'ipsc epcs'],
    ['CTR20231375', 'ctr 20231375'],
    ['Ménière’s Straße', 'meniere s strasse'],
    ['Øresund Łódź ISTANBUL İzmir', 'oresund lodz istanbul izmir'],
    ['Phase 1/\u200b2a', 'phase 1 2 a'],
    ['10⁶ µg ½', '106 μg 1 2'],
    ['ＡＢＣ１', 'abc 1'],
    ['脑卒中iPSC', '脑 卒 中 ipsc'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['"* OR NEAR(-', 'or near'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding twice changes nothing', () => {
    for (const text of ['Ménière’s GD-iExo-003', '脑卒中 x9', 'ß2Æ'])
      expect(fold(fold(text))).toBe(fold(text))
  })

  test('words keep their order and repeats', () => {
    expect(foldWords('T cell, t-cell')).toEqual(['t', 'cell', 't', 'cell'])
  })
})

test('what stood together is one phrase of a search, what stood apart several', () => {
  expect(foldTerms('ALF201, stroke  (GD-iExo-003)')).toEqual([
    ['alf', '201'],
    ['stroke'],
    ['gd', 'iexo', '003'],
  ])
  expect(foldTerms(' "" ')).toEqual([])
})

describe('markHits', () => {
  const marked = (text: string, query?: string) =>
    markHits(text, query)
      .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
      .join('')

  test.each([
    ['Exosomes GD-iExo-003 in stroke', 'gd-iexo-003', 'Exosomes [GD]-[iExo]-[003] in stroke'],
    ['Ménière disease', 'meniere', '[Ménière] disease'],
    ['stem cells', 'stem ce', '[stem] [cells]'],
    ['NCT06138210', 'nct061', '[NCT06138210]'],
    ['nothing here', 'stroke', 'nothing here'],
    ['nothing asked', undefined, 'nothing asked'],
    ['', 'x', ''],
  ])('%s / %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })
})
