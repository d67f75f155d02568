import { describe, expect, it } from 'vitest'
import { cellOf, drawnLines, layOutLandscape } from './landscape-layout'
import { DEFAULT_LANDSCAPE } from './landscape-shape'
import type { Landscape, LandscapeLayer } from './landscape-views'
import { sayCell, sayLeftOut, sayParticipantRule, saySums } from './landscape-words'
import type { TrialVocabulary } from './trial-filters'
import { STATIC_VOCABULARY } from './trial-vocabulary'

const vocabulary: TrialVocabulary = {
  ...STATIC_VOCABULARY,
  cellType: [
    { value: 'neural', label: 'Neural cell' },
    { value: 'neuron', label: 'Neuron', parent: 'neural' },
    { value: 'dopaminergic', label: 'Dopaminergic neuron', parent: 'neuron' },
    { value: 'killer', label: 'Natural killer cell' },
  ],
}
const value = (name: string, count: number, own?: number) => ({
  value: name,
  label: name,
  count,
  ...(own === undefined ? {} : { own }),
})
const layer = (changes: Partial<LandscapeLayer> = {}): LandscapeLayer => ({
  value: null,
  total: 9,
  rowCounts: [],
  columnCounts: [],
  trials: [],
  participants: [],
  withNumber: [],
  ...changes,
})
const landscape = (changes: Partial<Landscape>): Landscape => ({
  rows: [],
  columns: [],
  layers: [layer()],
  total: 9,
  participants: { total: 0, trialsWithoutNumber: 0 },
  followUps: { trials: 0, participants: 0 },
  dataVersion: 1,
  dataDate: '2026-06-27',
  ...changes,
})
const laidOut = (changes: Partial<Landscape>) =>
  layOutLandscape(landscape(changes), DEFAULT_LANDSCAPE, vocabulary)

describe('the order of a landscape', () => {
  it('is a tree of what trials state, ancestors that only sum up left out, reasons for missing values last', () => {
    const rows = [
      value('NOT_CAPTURED', 20, 20),
      value('neural', 8, 0),
      value('killer', 6, 6),
      value('dopaminergic', 5, 5),
      value('neuron', 7, 2),
    ]
    expect(laidOut({ rows }).rows.map((row) => [row.value, row.depth, row.place])).toEqual([
      ['killer', 0, 2],
      ['neuron', 0, 4],
      ['dopaminergic', 1, 3],
      ['NOT_CAPTURED', 0, 0],
    ])
  })

  it('has no part without trials and none for an ancestor that only sums up', () => {
    const part = (name: string, total: number, own: number) =>
      layer({ value: { value: name, label: name }, total, own })
    const { layers } = laidOut({
      layers: [part('neural', 8, 0), part('neuron', 8, 8), part('killer', 0, 0)],
    })
    expect(layers.map((each) => each.value?.value)).toEqual(['neuron'])
  })

  it('draws the most frequent where there are too many, in their order', () => {
    const rows = Array.from({ length: 50 }, (_, at) => value(`row-${at}`, at + 1))
    const columns = Array.from({ length: 20 }, (_, at) => value(`column-${at}`, 20 - at))
    const drawn = drawnLines(laidOut({ rows, columns }))
    expect(drawn.rows.map((row) => row.value)).toEqual(rows.slice(10).map((row) => row.value))
    expect(drawn.columns.map((column) => column.value)).toEqual(columns.slice(0, 14).map((c) => c.value))
  })
})

describe('a cell', () => {
  const { rows, columns, layers } = laidOut({
    rows: [value('killer', 5), value('neuron', 3)],
    columns: [value('PHASE1', 5), value('PHASE2', 3)],
    layers: [
      layer({
        total: 6,
        trials: [
          [3, 2],
          [1, 0],
        ],
        withNumber: [
          [2, 0],
          [1, 0],
        ],
        participants: [
          [1204, 0],
          [0, 0],
        ],
      }),
    ],
  })
  const cells = rows.flatMap((row) => columns.map((column) => cellOf(layers[0] ?? layer(), row, column)))

  it('says its trials, and nothing where there are none', () => {
    expect(cells.map((cell) => sayCell(cell, 'trials'))).toEqual(['3', '2', '1', null])
    expect(cells.map((cell) => sayLeftOut(cell, 'trials'))).toEqual(cells.map(() => undefined))
  })

  it('says the participants it knows of, that it knows of none, or that there truly are none', () => {
    expect(cells.map((cell) => sayCell(cell, 'participants'))).toEqual(['1,204', '?', '0', null])
    expect(cells.map((cell) => sayLeftOut(cell, 'participants'))).toEqual([
      'participants of 2 of 3 trials',
      'no number to add from 2 trials',
      undefined,
      undefined,
    ])
  })
})

describe('the sentences of a landscape', () => {
  const both = laidOut({ rows: [value('killer', 4)], columns: [value('PHASE1', 3), value('PHASE2', 3)] })
  const sums = (total: number, rows: 'cellType' | 'condition') =>
    saySums(both, layer({ total, trials: [[3, 3]] }), { rows, columns: 'phase' })

  it('say why the cells add up to more than the trials, and nothing where they do not', () => {
    expect(sums(4, 'cellType')).toBe(
      'A trial counts in each of its values, and a branch holds what stands below it: the cells add up to more than the 4 trials.',
    )
    expect(sums(4, 'condition')).toBe(
      'A trial counts in each of its values: the cells add up to more than the 4 trials.',
    )
    expect(sums(6, 'cellType')).toBeUndefined()
  })

  it('say which trials add no participants', () => {
    const rule = (followUps: number, trialsWithoutNumber: number) =>
      sayParticipantRule(
        landscape({
          followUps: { trials: followUps, participants: 30 },
          participants: { total: 1577, trialsWithoutNumber },
        }),
      )
    expect(rule(1, 2)).toBe(
      'Participants are planned or enrolled numbers, 1,577 in all. 1 long-term follow-up is left out, because who takes ' +
        'part in one took part before. 2 trials give no number. “?” stands where no trial adds a number.',
    )
    expect(rule(0, 0)).not.toMatch(/follow-up|give/)
  })
})
