import { describe, expect, it } from 'vitest'
import { buildManuscriptTable } from './build-manuscript-table'
import { ABBREVIATIONS } from './abbreviation-vocabulary'
import { findAbbreviations } from './find-abbreviations'
import type { ManuscriptShape } from './manuscript-request'
import { rowsOf, type ManuscriptTable } from './manuscript-table'
import type { Manuscript } from './manuscript-views'
import { footnoteMark, sayNumbers } from './say-numbers'
import { A_FRAME, aManuscript, aTrial, aView, saying } from './testing/manuscript-builders'

const build = (manuscript: Manuscript, columns: string[] | null, group: ManuscriptShape['group'] = null) =>
  buildManuscriptTable(manuscript, { columns, group }, A_FRAME)
const textsOf = (table: ManuscriptTable) => rowsOf(table).map(({ cells }) => cells.map(({ text }) => text))
const noteOf = (table: ManuscriptTable, row: number, column: number) => {
  const marks = rowsOf(table)[row]?.cells[column]?.marks ?? []
  return marks.map((mark) => table.footnotes.find((note) => note.mark === mark)?.text)
}

describe('the cells of a manuscript table', () => {
  it('stand in the columns chosen, in their order', () => {
    const trial = aTrial('NCT1', [aView('status', 'Recruiting'), aView('phase', 'Phase 1')])
    const table = build(aManuscript([trial]), ['phase', 'id', 'status'])
    expect(table.head.map(({ label }) => label)).toEqual(['Phase', 'Identifier', 'Status'])
    expect(textsOf(table)).toEqual([['Phase 1', 'NCT1', 'Recruiting']])
  })

  it('hold what each administration says once, in their order', () => {
    const given = [
      [aView('dose', '1 × 10⁶ cells'), aView('route', 'Intravenous')],
      [aView('dose', '2 × 10⁶ cells'), aView('route', 'Intravenous')],
    ]
    const table = build(aManuscript([aTrial('NCT1', [], { given })]), ['dose', 'route'])
    expect(textsOf(table)).toEqual([['1 × 10⁶ cells; 2 × 10⁶ cells', 'Intravenous']])
  })

  it.each([
    [
      aView('startedOn', '9 Nov 2023'),
      aView('completedOn', 'Dec 2025 (planned)'),
      '9 Nov 2023 to Dec 2025 (planned)',
    ],
    [aView('startedOn', '2023'), aView('completedOn', null), 'from 2023; completion not reported'],
    [aView('startedOn', null), aView('completedOn', '2025'), 'to 2025; start not reported'],
    [aView('startedOn', null), aView('completedOn', null), 'not reported'],
  ])('say the dates of a trial as far as they are known (%#)', (start, end, text) => {
    const table = build(aManuscript([aTrial('NCT1', [start, end])]), ['dates'])
    expect(textsOf(table)).toEqual([[text]])
  })

  it('say why a value is missing, in words and in a footnote', () => {
    const trial = aTrial('NCT1', [aView('sponsor', null)], { row: { missing: { phase: 'NOT_APPLICABLE' } } })
    const table = build(aManuscript([trial]), ['sponsor', 'phase', 'status'])
    expect(textsOf(table)).toEqual([['not reported', 'not applicable', 'not captured yet']])
    expect(table.footnotes.map(({ text }) => text)).toEqual([
      'Not reported: the sources that were read say nothing of it.',
      'Not applicable: the question does not arise for this trial.',
      'Not captured yet: nobody has looked yet, or the copy of the source in the atlas lacks it.',
    ])
    expect(rowsOf(table)[0]?.cells.map(({ marks, isMissing }) => [marks, isMissing])).toEqual([
      [['a'], true],
      [['b'], true],
      [['c'], true],
    ])
  })
})

describe('the footnotes of a manuscript table', () => {
  const disputed = aView('phase', 'Phase 1/2', {
    disagrees: true,
    why: 'Newest dated of 2 sources: page example.org (4 Dec 2025).',
    statements: [
      saying('Phase 1/2', { isShown: true, standing: 'shown' }),
      saying('Phase 1', { standing: 'disagrees', sourceNumber: 3 }),
      saying('Phase 1 (as given)', { canonicalText: 'Phase 1', standing: 'disagrees', sourceNumber: 2 }),
      saying('Early phase 1', { standing: 'disagrees', sourceNumber: 4 }),
      saying('Phase 2', { standing: 'older statement of the same record', sourceNumber: 5 }),
    ],
  })

  it('say how the value shown was chosen where sources disagree, and who says otherwise', () => {
    const table = build(aManuscript([aTrial('NCT1', [disputed])]), ['phase'])
    expect(noteOf(table, 0, 0)).toEqual([
      'Sources disagree on phase. Shown is “Phase 1/2” [1]: newest dated of 2 sources: page example.org (4 Dec 2025). ' +
        'Others say “Phase 1” [2, 3], “Early phase 1” [4].',
    ])
    expect(table.references.map(({ item }) => item.title)).toEqual([
      'Page 1',
      'Page 3',
      'Page 2',
      'Page 4',
      '2 trials in stroke',
    ])
  })

  it('say that no source states what a rule derived', () => {
    const derived = aView('cellType', 'T cell', {
      why: 'Only derived, by reading of the title; no source states it.',
      statements: [saying('T cell', { basis: 'rule', isShown: true, standing: 'shown' })],
    })
    const table = build(aManuscript([aTrial('NCT1', [derived])]), ['cellType'])
    expect(noteOf(table, 0, 0)).toEqual([
      'Cell type: only derived, by reading of the title; no source states it.',
    ])
  })

  it('say the units at the head of a column, where it has any value', () => {
    const dosed = aTrial('NCT1', [], { given: [[aView('dose', '1 × 10⁶ cells')]] })
    const table = build(aManuscript([dosed]), ['dose', 'enrollment'])
    expect(table.head.map(({ marks }) => marks)).toEqual([['a'], []])
    expect(table.footnotes[0]?.text).toBe(
      'Dose: in the units of the sources, which are never converted into one another.',
    )
  })

  it('are one where they say the same, and each mark stands in the table', () => {
    const table = build(aManuscript([aTrial('NCT1', []), aTrial('NCT2', [])]), ['phase', 'status'])
    expect(table.footnotes.map(({ mark }) => mark)).toEqual(['a'])
    expect(rowsOf(table).map(({ cells }) => cells.map(({ marks }) => marks))).toEqual([
      [['a'], ['a']],
      [['a'], ['a']],
    ])
  })
})

describe('the references of a manuscript table', () => {
  it('are numbered row by row as they are met, each once, the atlas last', () => {
    const first = aTrial('NCT1', [
      aView('phase', 'Phase 1', { sourceNumber: 4 }),
      aView('status', 'Recruiting'),
    ])
    const second = aTrial('NCT2', [
      aView('status', 'Completed'),
      aView('phase', 'Phase 2', { sourceNumber: 2 }),
    ])
    const table = build(aManuscript([first, second]), ['id', 'phase', 'status', 'references'])
    expect(textsOf(table).map((cells) => cells.at(-1))).toEqual(['1, 2', '2, 3'])
    expect(table.references.map(({ number, item }) => [number, item.title])).toEqual([
      [1, 'Page 4'],
      [2, 'Page 1'],
      [3, 'Page 2'],
      [4, '2 trials in stroke'],
    ])
    expect(table.source).toBe(
      'Cell Trial Atlas [4], data as of 27 June 2026, data version 7, read on 27 November 2026.',
    )
  })

  it('are said to be none where a row rests on nothing', () => {
    expect(textsOf(build(aManuscript([aTrial('NCT1', [])]), ['phase', 'references']))[0]).toEqual([
      'not captured yet',
      'none',
    ])
  })

  it.each([
    [[], ''],
    [[3], '3'],
    [[2, 1], '1, 2'],
    [[5, 1, 2, 3, 3, 7, 8], '1–3, 5, 7, 8'],
  ])('%j are cited as %j', (numbers, text) => {
    expect(sayNumbers(numbers)).toBe(text)
  })
})

describe('the rows of a manuscript table', () => {
  const inCountry = (id: string, ...labels: string[]) =>
    aTrial(id, [], { row: { countries: labels.map((label) => ({ value: label, label })) } })

  it('stand under the values of the field they are grouped by, each once, the missing last', () => {
    const trials = [
      inCountry('NCT1'),
      inCountry('NCT2', 'Japan'),
      inCountry('NCT3', 'China', 'Japan'),
      inCountry('NCT4', 'Japan'),
    ]
    const table = build(aManuscript(trials), ['id'], 'country')
    expect(table.groups.map(({ label, rows }) => [label, rows.map(({ id }) => id)])).toEqual([
      ['Country: China; Japan', ['NCT3']],
      ['Country: Japan', ['NCT2', 'NCT4']],
      ['Country: not captured yet', ['NCT1']],
    ])
  })

  it('that do not fit are counted, and how to narrow is said', () => {
    expect(build(aManuscript([aTrial('NCT1', [])]), ['id']).limit).toBeNull()
    expect(build(aManuscript([aTrial('NCT1', [])], { total: 1_204 }), ['id']).limit).toMatch(
      /^The selection holds 1,204 trials; a manuscript table holds at most 1, .*Narrow the selection/,
    )
  })
})

describe('the abbreviations of a manuscript table', () => {
  it('are those its texts use, and no others', () => {
    const view = aView('product', 'iPSC-derived NK cells (MSCs)')
    const table = build(aManuscript([aTrial('NCT06138210', [], { given: [[view]] })]), ['id', 'product'])
    expect(table.abbreviations.map(({ short }) => short)).toEqual(['iPSC', 'MSC', 'NCT', 'NK'])
  })

  it.each(ABBREVIATIONS.map(({ short }) => short))('%s is no part of a longer word', (short) => {
    const found = findAbbreviations([`x${short}x x${short} ${short}x`]).map((each) => each.short)
    expect(found).not.toContain(short)
  })

  it('every one is spelled out once', () => {
    expect(new Set(ABBREVIATIONS.map(({ short }) => short)).size).toBe(ABBREVIATIONS.length)
  })
})

it.each([
  [0, 'a'],
  [25, 'z'],
  [26, 'aa'],
  [51, 'az'],
  [52, 'ba'],
  [701, 'zz'],
  [702, 'aaa'],
])('the footnote after %i others is marked %s', (place, mark) => {
  expect(footnoteMark(place)).toBe(mark)
})

it('no text of a table holds what breaks a line or an XML file', () => {
  const view = aView('sponsor', 'A\u0000B\r\nC\uFFFED\uD800')
  const table = build(aManuscript([aTrial('NCT1', [view])]), ['sponsor'])
  expect(textsOf(table)).toEqual([['A B C\uFFFDD\uFFFD']])
})
