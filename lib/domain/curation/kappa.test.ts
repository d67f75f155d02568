import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohensKappa } from './kappa'

type Pair = readonly [string, string]

/** The pairs behind a square table of counts: rows are the first rater's categories, columns the second's. */
function pairsOf(table: readonly (readonly number[])[]): Pair[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, (): Pair => [String(first), String(second)]),
    ),
  )
}

// each kappa worked out by hand from its table: (observed - expected) / (1 - expected)
const WORKED: [source: string, table: number[][], observed: number, expected: number][] = [
  ['Cohen 1960, table 2 (200 patients, 3 categories)', [[88, 10, 2], [14, 40, 6], [18, 10, 12]], 140 / 200, 82 / 200],
  ['Viera and Garrett 2005 (100 examinations)', [[15, 5], [10, 70]], 0.85, 0.65],
  ['Feinstein and Cicchetti 1990, balanced margins', [[40, 9], [6, 45]], 0.85, 0.5008],
  ['Feinstein and Cicchetti 1990, the same agreement with skewed margins', [[80, 10], [5, 5]], 0.85, 0.78],
] // prettier-ignore

describe("Cohen's kappa", () => {
  test.each(WORKED)('%s', (_, table, observed, expected) => {
    expect(cohensKappa(pairsOf(table)).value).toBeCloseTo((observed - expected) / (1 - expected), 10)
  })

  test('the published figures are these, rounded as their papers round them', () => {
    const rounded = WORKED.map(([, table]) => cohensKappa(pairsOf(table)).value?.toFixed(2))
    expect(rounded).toEqual(['0.49', '0.57', '0.70', '0.32'])
  })

  test('is 1 where all agree over more than one category, and -1 where two raters swap two categories', () => {
    expect(cohensKappa(pairsOf([[3, 0], [0, 2]])).value).toBe(1) // prettier-ignore
    expect(cohensKappa(pairsOf([[0, 2], [2, 0]])).value).toBe(-1) // prettier-ignore
  })

  test('is 0 where one rater always gives the same value and the other does not', () => {
    expect(cohensKappa(pairsOf([[3, 2], [0, 0]])).value).toBe(0) // prettier-ignore
  })

  test('has no value, and says so, for fewer than two things or one category throughout', () => {
    expect(cohensKappa([])).toMatchObject({ value: null, why: expect.stringContaining('at least two') })
    expect(cohensKappa([['a', 'b']])).toMatchObject({
      value: null,
      why: expect.stringContaining('at least two'),
    })
    expect(cohensKappa(pairsOf([[7]]))).toMatchObject({
      value: null,
      why: expect.stringContaining('same single value'),
    })
  })

  test('stays between -1 and 1 and does not depend on which rater is named first', () => {
    const category = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(fc.tuple(category, category), { minLength: 2, maxLength: 40 }), (pairs) => {
        const { value } = cohensKappa(pairs)
        const swapped = cohensKappa(pairs.map(([first, second]): Pair => [second, first])).value
        expect(swapped ?? 9).toBeCloseTo(value ?? 9, 12)
        if (value !== null) {
          expect(value).toBeGreaterThanOrEqual(-1 - 1e-12)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
