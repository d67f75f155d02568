import { describeTrialFilters } from '../../domain/trials/describe-trial-filters'
import { EMPTY_REQUEST, parseTrialRequest, writeTrialFilters } from '../../domain/trials/trial-filter-codec'
import type { FilterProblem, TrialFilters } from '../../domain/trials/trial-filters'
import type { TrialRow } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'
import type { TrialIndex } from './trial-index'
import { withTrialIndex } from './trial-index-access'
import { readTrialRows } from './trial-index-row-batch'
import { forEachFacet } from './trial-index-table'

/** What an address selects, at one state of the data. */
export interface SelectedTrials {
  problems: FilterProblem[]
  query: string // the filters that could be used, in their one spelling
  sentence: string // what they select, in words
  total: number
  dataVersion: number
  dataDate: string
}

/** Reads all rows a query selects, in the order of the table; none where they are more than `most`. */
export async function readSelection(
  query: string,
  most: number,
): Promise<SelectedTrials & { rows: TrialRow[] }> {
  return withTrialIndex((index, db) => {
    const { filters, ...selected } = select(index, db, query)
    const ids = selected.total > most ? [] : index.page(db, { ...EMPTY_REQUEST, filters }, 0, Infinity)
    return { ...selected, rows: readTrialRows(db, ids, index.rowState()) }
  })
}

/** Where a trial stands now. `row` is null where it is not shown by itself. */
export interface StandingTrial {
  row: TrialRow | null
  isSelected: boolean
  mergedInto: string | null
}

export interface StandingSelection extends SelectedTrials {
  trials: Map<string, StandingTrial>
  others: TrialRow[]
  othersTotal: number
}

/**
 * Reads where trials, by their public ids, stand now, and which others a query selects: their number, and the rows of the
 * first `most` of them.
 */
export async function readStanding(
  query: string,
  publicIds: readonly string[],
  most: number,
): Promise<StandingSelection> {
  return withTrialIndex((index, db) => {
    const { filters, ...selected } = select(index, db, query)
    const { fails } = index.select(db, filters)
    const known = readStates(db, publicIds)
    const isSelected = (id: number) => fails[index.table.positionOf(id)] === 0
    const own = new Set(known.map(({ id }) => id))
    const others = index.page(db, { ...EMPTY_REQUEST, filters }, 0, Infinity).filter((id) => !own.has(id))
    const shown = known.filter(({ isShown }) => isShown === 1).map(({ id }) => id)
    const rows = readTrialRows(db, [...shown, ...others.slice(0, most)], index.rowState())
    const rowOf = new Map(rows.map((row) => [row.id, row]))
    return {
      ...selected,
      trials: new Map(
        known.map(({ id, publicId, mergedInto }) => [
          publicId,
          { row: rowOf.get(publicId) ?? null, isSelected: isSelected(id), mergedInto },
        ]),
      ),
      others: rows.slice(shown.length),
      othersTotal: others.length,
    }
  })
}

function select(
  index: TrialIndex,
  db: StoreHandle,
  query: string,
): SelectedTrials & { filters: TrialFilters } {
  const vocabulary = forEachFacet((facet) => [...index.table.dictionaries[facet].terms])
  const { request, problems } = parseTrialRequest(new URLSearchParams(query), vocabulary)
  const { filters } = request
  const { total: atlasTotal, dataDate } = index.atlas()
  const total = index.select(db, filters).selected.length
  return {
    filters,
    problems,
    query: writeTrialFilters(filters),
    sentence: describeTrialFilters(filters, vocabulary, { total, atlasTotal, dataDate }).heading,
    total,
    dataVersion: index.version,
    dataDate,
  }
}

interface TrialState {
  id: number
  publicId: string
  isShown: 0 | 1
  mergedInto: string | null
}

function readStates(db: StoreHandle, publicIds: readonly string[]): TrialState[] {
  return db.objects<TrialState>(
    `SELECT trial.id, trial."publicId", trial.visibility = 'published' AND trial."mergedIntoId" IS NULL AS "isShown",
         survivor."publicId" AS "mergedInto"
       FROM "Trial" AS trial LEFT JOIN "Trial" AS survivor ON survivor.id = trial."mergedIntoId"
       WHERE trial."publicId" IN (SELECT asked.value FROM ${db.spelling.askedTexts}) ORDER BY trial.id`,
    JSON.stringify(publicIds),
  )
}
