import { withinChosen } from '../../domain/trials/chosen-branch'
import type { MapCountry, TrialMap } from '../../domain/trials/map-views'
import type { TrialFilters } from '../../domain/trials/trial-filters'
import { PSEUDO_VALUES } from '../../domain/trials/trial-vocabulary'
import type { StoreHandle } from '../db/store-handle'
import { codesOf, listValues, withoutCode } from './trial-crosstab'
import type { TrialIndex } from './trial-index'
import { countCodes } from './trial-index-counts'
import { placesReader } from './trial-index-crosstab'
import type { TrialTable } from './trial-index-table'
import { countFirstCountryOnly } from './trial-index-tally'
import { NO_SITES, readSitePlaces } from './trial-site-places'

// Reading the sites of more would keep everybody else waiting.
const mostTrialsWithSites = 20_000

/** Counts a selection by country and finds the places of its sites. */
export function answerMap(index: TrialIndex, db: StoreHandle, filters: TrialFilters): TrialMap {
  const { table } = index
  const selection = index.select(db, filters)
  const { selected } = selection
  const dictionary = table.dictionaries.country
  const values = withinChosen(
    listValues(dictionary, countCodes(table, 'country', selected)),
    filters.anyOf.country,
    dictionary.terms,
  )
  const named = values.filter(({ value }) => !PSEUDO_VALUES.has(value))
  const firstOnly = countFirstOnly(table, selected, codesOf(named))
  const ids = Array.from(selected, (position) => table.ids[position] ?? 0)
  return {
    countries: named
      .map((value, place): MapCountry => ({ ...withoutCode(value), firstOnly: firstOnly[place] ?? 0 }))
      .sort((a, b) => b.count - a.count),
    missing: values.filter(({ value }) => PSEUDO_VALUES.has(value)).map(withoutCode),
    total: selected.length,
    firstOnly: countFirstCountryOnly(table, selected),
    sites: ids.length > mostTrialsWithSites ? { ...NO_SITES, isTooMany: true } : readSitePlaces(db, ids),
    dataVersion: index.version,
    dataDate: index.atlas().dataDate,
  }
}

function countFirstOnly(table: TrialTable, selected: Int32Array, codes: readonly number[]): number[] {
  const counts = codes.map(() => 0)
  const placesOf = placesReader(table, { facet: 'country', codes })
  for (const position of selected)
    if (table.hasAllCountries[position] === 0)
      for (const place of placesOf(position)) counts[place] = (counts[place] ?? 0) + 1
  return counts
}
