import type Database from 'better-sqlite3'
import type { TrialFilters, TrialListRequest } from '../../domain/trials/trial-filters'
import type { TrialList } from '../../domain/trials/trial-views'
import type { TrialIndex } from './trial-index'
import { hiddenForWantOfValue, totalsWithout } from './trial-index-counts'
import { facetAnswer } from './trial-index-facet-answer'
import { readTrialRows } from './trial-index-row-batch'
import {
  countAtlas,
  countIncompleteCountries,
  countParticipants,
  countStartsPerYear,
  newestDataDate,
} from './trial-index-totals'

/** Answers one page of the trial table; with `facets`, also everything that is counted over the whole selection. */
export function answerTrialList(
  index: TrialIndex,
  db: Database.Database,
  request: TrialListRequest,
  { facets }: { facets: boolean },
): TrialList {
  const { page, pageSize, filters } = request
  const { selected } = index.select(db, filters)
  const ids = index.page(db, request, (page - 1) * pageSize, pageSize)
  return {
    data: readTrialRows(db, ids, index.labels()),
    total: selected.length,
    atlasTotal: countAtlas(index.table),
    page,
    pageSize,
    dataVersion: index.version,
    dataDate: dataDateOf(index),
    ...(facets ? countSelection(index, db, filters) : {}),
  }
}

function countSelection(index: TrialIndex, db: Database.Database, filters: TrialFilters) {
  const selection = index.select(db, filters)
  return {
    facets: facetAnswer(index.table, index.countFacets(db, filters), filters),
    hiddenForWantOfValue: hiddenForWantOfValue(index.table, selection),
    totalWithout: totalsWithout(selection),
    startsPerYear: countStartsPerYear(index.table, selection),
    incompleteCountries: countIncompleteCountries(index.table, selection),
    ...countParticipants(index.table, selection),
  }
}

/** The data date of the atlas; an empty one has the date of nothing, written as an empty text. */
export function dataDateOf(index: TrialIndex): string {
  return newestDataDate(index.table) ?? ''
}
