import type { Coded } from '../shared/coded'
import { parsePartialDate } from '../shared/partial-date'
import { naiveSearch } from './naive-filter'
import type { NaiveTrial } from './naive-trial'
import { findTrialColumn } from './trial-columns'
import type { TrialListRequest, TrialVocabulary } from './trial-filters'
import { DEFAULT_SORT } from './trial-table-codec'
import type { TrialRow } from './trial-views'
import { isTrialFacetName, ORDERED_FACETS, PSEUDO_VALUES } from './trial-vocabulary'

/**
 * Sorts trials as a request asks: missing values last in both directions, equal ones by id; a search without a sort puts
 * the trials first that hold all of it in their identifiers and own names.
 */
export function naiveOrder(
  trials: readonly NaiveTrial[],
  { sort, filters }: TrialListRequest,
  vocabulary: TrialVocabulary,
): NaiveTrial[] {
  const key = (sort ?? DEFAULT_SORT).replace(/^-/, '')
  const sign = (sort ?? DEFAULT_SORT).startsWith('-') ? -1 : 1
  const isBest = ({ texts }: NaiveTrial) =>
    sort === null && filters.q !== undefined && naiveSearch(texts.slice(0, 1), filters.q)
  return trials.toSorted(
    (left, right) =>
      Number(isBest(right)) - Number(isBest(left)) ||
      compareKeys(sortValue(left.row, key, vocabulary), sortValue(right.row, key, vocabulary), sign) ||
      left.id - right.id,
  )
}

type SortValue = readonly (string | number)[] | null

function compareKeys(left: SortValue, right: SortValue, sign: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  for (const [place, value] of left.entries()) {
    const other = right[place] ?? value
    if (value !== other) return value < other ? -sign : sign
  }
  return 0
}

function sortValue(row: TrialRow, key: string, vocabulary: TrialVocabulary): SortValue {
  if (key === 'id') return [lower(row.id)]
  if (key === 'title') return [lower(row.title)]
  if (key === 'sponsor') return row.sponsor === null ? null : [lower(row.sponsor)]
  if (key === 'enrollment') return 'count' in row.enrollment ? [row.enrollment.count] : null
  if (key === 'startedOn' || key === 'completedOn') return 'text' in row[key] ? firstDay(row[key].text) : null
  if (key === 'lastUpdatePostedOn') return row.lastUpdatePostedOn === null ? null : [row.lastUpdatePostedOn]
  return labelValue(firstCoded(row, key), key === 'phase' ? 'phaseGroup' : key, vocabulary)
}

function firstDay(text: string): SortValue {
  const date = parsePartialDate(text)
  return date === null ? null : [date.earliest]
}

function labelValue(first: Coded | null, facet: string, vocabulary: TrialVocabulary): SortValue {
  if (first === null || PSEUDO_VALUES.has(first.value) || !isTrialFacetName(facet)) return null
  const place = vocabulary[facet].findIndex(({ value }) => value === first.value)
  return ORDERED_FACETS.has(facet) ? [place] : [first.label.toLowerCase(), place]
}

/** What the column's cell prints first. */
function firstCoded(row: TrialRow, key: string): Coded | null {
  const read: Record<string, Coded | null | undefined> = {
    cellType: row.cellTypes[0],
    phase: row.phaseGroup,
    route: row.routes[0],
    country: row.countries[0],
    status: row.status,
    studyType: row.studyType,
    studyRole: row.studyRole,
    product: row.products[0],
    startingMaterial: row.startingMaterials[0],
    donor: row.donors[0],
    entity: row.entities[0],
    technique: row.techniques[0],
    condition: row.conditions[0],
    conditionArea: row.conditionAreas[0],
    sponsorClass: row.sponsorClass,
    hasResults:
      row.hasResults === null
        ? null
        : { value: row.hasResults ? 'yes' : 'no', label: row.hasResults ? 'Yes' : 'No' },
  }
  if (findTrialColumn(key)?.isSortable !== true) throw new Error(`No column ${key} can be sorted by`)
  return read[key] ?? null
}

// as the store compares texts: only the letters A to Z without case
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
