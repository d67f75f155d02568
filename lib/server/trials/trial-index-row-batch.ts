import type { ColumnRow } from '../../domain/trials/trial-column-kinds'
import type { TrialRow } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'
import {
  type FlatIdentifier,
  readFlatIdentifiers,
  readFlatTrials,
  readUnmappedConditions,
} from './trial-index-rows'
import { readIndexRows } from './trial-index-source'
import type { TrialTable } from './trial-index-table'
import { makeTrialRow, PassingRow } from './trial-row'
import type { CodeLabels } from './trial-code-labels'
import { IndexedValues, type RowValues, storedValues } from './trial-row-values'

/** The state of the data rows are read at: the index may have gone on since. */
export interface RowState {
  table: TrialTable
  labels: CodeLabels
  version: number
}

/** Which parts of a row that lie in tables of their own are read: those that are shown, since each is a question more. */
interface PartsToRead {
  identifiers: boolean
  conditions: boolean
}

/**
 * Reads the rows of trials in the order of their ids, at one state of the data: coded values from the index, or from the
 * store for a trial that is not in the index or has changed there since. Ids the store lacks are left out.
 */
export function readTrialRows(db: StoreHandle, ids: readonly number[], state: RowState): TrialRow[] {
  const identifiersOf = identifiersReader(readFlatIdentifiers(db, ids))
  return readRows(db, { ids, state, conditions: true, identifiersOf, read: makeTrialRow })
}

/** Reads something off each row in the same order; a row stands only while it is being read off. */
export function readColumnRows<T>(
  db: StoreHandle,
  ids: readonly number[],
  { state, shown, read }: { state: RowState; shown: PartsToRead; read: (row: ColumnRow) => T },
): T[] {
  const identifiersOf = shown.identifiers ? identifiersReader(readFlatIdentifiers(db, ids)) : () => null
  return readRows(db, { ids, state, conditions: shown.conditions, identifiersOf, read })
}

function readRows<I, T>(
  db: StoreHandle,
  asked: {
    ids: readonly number[]
    state: RowState
    conditions: boolean
    identifiersOf: (id: number) => I
    read: (row: PassingRow<I>) => T
  },
): T[] {
  const { ids, state, conditions, identifiersOf, read } = asked
  const valuesOf = valuesReader(db, ids, state)
  const hasNoneKnown = (id: number) => valuesOf(id).facets.condition.list().length === 0
  const unmapped = conditions ? readUnmapped(db, ids.filter(hasNoneKnown)) : null
  return readFlatTrials(db, ids).map((flat) => {
    const id = flat[14]
    const parts = { identifiers: identifiersOf(id), unmapped: unmapped && (unmapped.get(id) ?? []) }
    return read(new PassingRow(flat, valuesOf(id), parts))
  })
}

/** Gives the coded values of one trial at a time: what it gave before may have moved on to the next. */
function valuesReader(
  db: StoreHandle,
  ids: readonly number[],
  { table, labels, version }: RowState,
): (id: number) => RowValues {
  const indexed = new IndexedValues(table, labels)
  const stale = ids.filter((id) => (table.changedAt[table.positionOf(id)] ?? Infinity) > version)
  const rows = new Map(stale.length === 0 ? [] : readIndexRows(db, stale).map((row) => [row.id, row]))
  return (id) => {
    const row = rows.get(id)
    return row ? storedValues(row, labels) : indexed.moveTo(table.positionOf(id))
  }
}

function readUnmapped(db: StoreHandle, ids: readonly number[]): Map<number, string[]> {
  const texts = new Map<number, string[]>()
  for (const { trialId, text } of ids.length === 0 ? [] : readUnmappedConditions(db, ids)) {
    const known = texts.get(trialId)
    if (known) known.push(text)
    else texts.set(trialId, [text])
  }
  return texts
}

/** Reads off the identifiers of trials asked in the order they stand in: the primary one first, then as found. */
function identifiersReader(all: readonly FlatIdentifier[]): (id: number) => TrialRow['identifiers'] {
  let next = 0
  return (id) => {
    const identifiers: TrialRow['identifiers'] = []
    for (let entry = all[next]; entry?.[0] === id; entry = all[++next]) {
      const [, registry, value, role] = entry
      if (role === 'primary') identifiers.unshift({ registry, value, role })
      else identifiers.push({ registry, value, role })
    }
    return identifiers
  }
}
