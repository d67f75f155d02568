import { describe, expect, it } from 'vitest'
import {
  DEFAULT_LANDSCAPE,
  LANDSCAPE_MEASURES,
  type LandscapeShape,
  parseLandscapeShape,
  writeLandscapeShape,
} from './landscape-shape'
import { TRIAL_FACET_NAMES } from './trial-vocabulary'

const read = (query: string) => parseLandscapeShape(new URLSearchParams(query))

describe('the shape of a landscape', () => {
  it('has one spelling for each, which is read back', () => {
    for (const rows of TRIAL_FACET_NAMES)
      for (const columns of TRIAL_FACET_NAMES.filter((name) => name !== rows))
        for (const split of [null, ...TRIAL_FACET_NAMES.filter((name) => name !== rows && name !== columns)])
          for (const measure of LANDSCAPE_MEASURES) {
            const shape: LandscapeShape = { rows, columns, split, measure }
            expect(read(writeLandscapeShape(shape))).toEqual({ shape, problems: [] })
          }
  })

  it('is the default without parameters, and the default has none', () => {
    expect(read('')).toEqual({ shape: DEFAULT_LANDSCAPE, problems: [] })
    expect(writeLandscapeShape(DEFAULT_LANDSCAPE)).toBe('')
  })

  it.each([
    ['rows=nonsense', 'rows'],
    ['measure=doses', 'measure'],
    ['rows=phase&columns=phase', 'columns'],
    ['columns=cellType', 'columns'],
    ['rows=phaseGroup&columns=phaseGroup', 'columns'],
    ['split=cellType', 'split'],
  ])('%s is told by name, and what is drawn lays no field out twice', (query, parameter) => {
    const { shape, problems } = read(query)
    expect(problems.map((problem) => problem.parameter)).toEqual([parameter])
    const named = [shape.rows, shape.columns, shape.split]
    expect(new Set(named).size).toBe(named.length)
  })
})
