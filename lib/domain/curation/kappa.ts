/** Cohen's kappa, or in words why it cannot be computed. */
export type Kappa = { value: number; why: null } | { value: null; why: string }

/**
 * Agreement of two raters beyond chance: (observed - expected) / (1 - expected), where the expected agreement comes from
 * how often each rater used each category (Cohen 1960, doi:10.1177/001316446002000104). `pairs` holds one pair of
 * categories a rated thing, the same rater first in each. Between -1 and 1, unrounded. It has no value for fewer than
 * two things, and none where both raters used one and the same category throughout: chance alone would agree as often.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Kappa {
  if (pairs.length < 2) return { value: null, why: 'Kappa needs at least two trials compared on this field.' }
  const observed = pairs.filter(([first, second]) => first === second).length / pairs.length
  const expected = expectedByChance(pairs)
  if (expected === 1)
    return {
      value: null,
      why: 'Both curators gave the same single value every time, so chance alone would agree as often; kappa has no value here.',
    }
  return { value: (observed - expected) / (1 - expected), why: null }
}

function expectedByChance(pairs: readonly (readonly [string, string])[]): number {
  const firsts = countEach(pairs.map(([first]) => first))
  const seconds = countEach(pairs.map(([, second]) => second))
  const together = [...firsts].reduce(
    (sum, [category, count]) => sum + count * (seconds.get(category) ?? 0),
    0,
  )
  return together / pairs.length ** 2
}

function countEach(categories: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1)
  return counts
}
