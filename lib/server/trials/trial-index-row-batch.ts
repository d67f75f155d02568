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
import { makeTrialRow } from './trial-row'
import type { CodeLabels } from './trial-code-labels'
import { IndexedValues, type RowValues, storedValues } from './trial-row-values'

/** The state of the data rows are read at: the index may have gone on since. */
export interface RowState {
  table: TrialTable
  labels: CodeLabels
  version: number
}

/**
 * Reads the rows of trials in the order of their ids, at one state of the data: coded values from the index, or from the
 * store for a trial that is not in the index or has changed there since. Ids the store lacks are left out.
 */
export function readTrialRows(db: StoreHandle, ids: readonly number[], state: RowState): TrialRow[] {
  return readRows(db, { ids, state, identifiersOf: identifiersReader(readFlatIdentifiers(db, ids)) })
}

/** Reads rows for columns that do not show identifiers: a quarter of the work of a long export. */
export function readColumnRows(db: StoreHandle, ids: readonly number[], state: RowState): ColumnRow[] {
  return readRows(db, { ids, state, identifiersOf: () => null })
}

function readRows<I>(
  db: StoreHandle,
  {
    ids,
    state,
    identifiersOf,
  }: { ids: readonly number[]; state: RowState; identifiersOf: (id: number) => I },
) {
  const valuesOf = valuesReader(db, ids, state)
  const unmapped = readUnmapped(
    db,
    ids.filter((id) => valuesOf(id).facets.condition.list().length === 0),
  )
  return readFlatTrials(db, ids).map((flat) => {
    const id = flat[14]
    return makeTrialRow(flat, valuesOf(id), {
      identifiers: identifiersOf(id),
      unmapped: unmapped.get(id) ?? [],
    })
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
