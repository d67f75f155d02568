import { writeAnyOf } from '../shared/filter-codec'
import type { FilterDefinition } from '../shared/filter-kinds'
import { TRIAL_FILTERS, type TrialFilters } from './trial-filters'
import { TRIAL_DATE_RANGES, TRIAL_NUMBER_RANGES } from './trial-filter-codec'
import { TRIAL_FACET_NAMES } from './trial-vocabulary'

/**
 * The filters as their one string would be parsed: what chooses nothing (no value, a range without bounds, an empty
 * search, the value absence stands for) is absent. Filters made by hand thus mean what their address means.
 */
export function canonicalFilters(filters: TrialFilters): TrialFilters {
  const canonical: TrialFilters = { anyOf: {}, dates: {}, numbers: {} }
  if (filters.q) canonical.q = filters.q
  for (const name of TRIAL_FACET_NAMES) {
    const definition: FilterDefinition = TRIAL_FILTERS[name]
    const values = writeAnyOf(filters.anyOf[name], definition)
    if (values.length > 0) canonical.anyOf[name] = values
  }
  for (const name of TRIAL_DATE_RANGES) {
    const { from, to } = filters.dates[name] ?? {}
    if (from || to) canonical.dates[name] = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  }
  for (const name of TRIAL_NUMBER_RANGES) {
    const { min, max } = filters.numbers[name] ?? {}
    if ((min ?? max) === undefined) continue
    canonical.numbers[name] = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  }
  return canonical
}
