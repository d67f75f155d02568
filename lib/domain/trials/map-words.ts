import { countryName } from '../shared/countries'
import { sayAny, sayCount, sayNumber, upperFirst } from '../shared/words'
import type { TrialMap } from './map-views'
import type { TrialFilters } from './trial-filters'

/** The number of trials below which no country is drawn in the darkest tint: one trial is never much evidence. */
const fewForDarkest = 5

/** The count that is drawn darkest. */
export function darkestCount({ countries }: Pick<TrialMap, 'countries'>): number {
  return Math.max(fewForDarkest, ...countries.map(({ count }) => count))
}

/** What a reader must know to read the numbers of a map; a sentence each. */
export function mapRules(map: TrialMap, filters: TrialFilters, unplaced: readonly string[]): string[] {
  const counts = map.countries.reduce((sum, { count }) => sum + count, 0)
  const trialsPlaced = map.total - map.missing.reduce((sum, { count }) => sum + count, 0)
  return [
    filters.anyOf.country !== undefined && 'Only the countries chosen are counted.',
    counts > trialsPlaced && 'A trial counts in each of its countries.',
    map.firstOnly > 0 && sayFirstOnly(map),
    unplaced.length > 0 &&
      `The map has no place for ${sayAny(unplaced.map(countryName))}, counted all the same.`,
  ].filter((rule) => rule !== false)
}

/** How many sites are drawn, and why others are not. */
export function saySites({ sites }: Pick<TrialMap, 'sites'>, drawn: number): string {
  const { withCoordinates, withoutCoordinates } = sites
  if (sites.isTooMany) return 'Sites are drawn for smaller selections: choose filters first.'
  const without = sayCount(withoutCoordinates, 'site is', 'sites are')
  if (withCoordinates === 0)
    return withoutCoordinates === 0
      ? 'No source of these trials names its sites.'
      : `No source of these trials gives the coordinates of a site: ${without} known by name only, and not drawn.`
  const dots = `${sayCount(drawn, 'dot stands', 'dots stand')} for ${sayCount(withCoordinates, 'site', 'sites')} whose coordinates a registry gives; sites close together share one.`
  return withoutCoordinates === 0 ? dots : `${dots} ${upperFirst(without)} known by name only.`
}

function sayFirstOnly({ firstOnly, total }: TrialMap): string {
  const trials =
    firstOnly < total
      ? `${sayNumber(firstOnly)} of ${sayCount(total, 'trial', 'trials')}`
      : total === 1
        ? 'the one trial'
        : `all ${sayNumber(total)} trials`
  return `First country only: the sources of ${trials} name no more than the first country, so others may be missing.`
}
