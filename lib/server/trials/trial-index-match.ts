import type { SearchPhrase, StoreHandle } from '../db/store-handle'
import { Bitset } from './trial-index-bitset'
import type { TrialTable } from './trial-index-table'

/** The trials that hold some phrases, and those that hold them in their identifiers or their own names. */
export interface WordTrials {
  anywhere: Bitset
  ownNames: Bitset
}

/** Finds trials by phrases: anywhere, and by their own names. */
export function matchBoth(table: TrialTable, db: StoreHandle, phrases: readonly SearchPhrase[]): WordTrials {
  return {
    anywhere: positionsOf(table, db.search.find(phrases, 'anywhere')),
    ownNames: positionsOf(table, db.search.find(phrases, 'ownNames')),
  }
}

/** The positions of trials by their ids; those the table does not hold are left out. */
export function positionsOf(table: TrialTable, ids: readonly number[]): Bitset {
  const found = new Bitset(table.size)
  for (const id of ids) {
    const position = table.positionOf(id)
    if (position >= 0) found.add(position)
  }
  return found
}
