import type { CuratedEntity } from '../../../domain/curation/entity-fields'
import type { MissingReason } from '../../../domain/shared/missing'
import type { Reader, Transaction } from '../../db/handles'

/** A kind of thing whose proposed fields are written to its own row; trials and administrations are projected. */
export type RowEntity = Exclude<CuratedEntity, 'trial' | 'administration'>

/** A field as stated: exactly one of the two is set. */
export interface StatedValue {
  value: unknown
  missing: MissingReason | null
}

/** A thing's row as its fields: what has no value is absent from `values`, and stands in `missing` where it says why. */
export interface RowState {
  id: string
  label: string
  version: number
  isWithdrawn: boolean
  values: Record<string, unknown>
  missing: Record<string, MissingReason>
}

/** What was accepted of one thing and is to be written to its row. `version` null makes the row. */
export interface RowChange {
  id: string
  version: number | null
  fields: ReadonlyMap<string, StatedValue>
  citation: { sourceId: string; locator: string | null } // where the first of the fields was read
  actorId: string
  now: string
}

/** Reads and writes the rows of one kind of thing. */
export interface RowKind {
  /** The row, null when there is none. */
  find(handle: Reader, id: string): Promise<RowState | null>
  /** Writes accepted fields and raises the version; false when the row is at another version, and nothing is written. */
  write(tx: Transaction, change: RowChange): Promise<boolean>
  /** Takes the thing back or puts it back in force; null for a kind of which that is not possible, with the reason. */
  withdraw: ((tx: Transaction, change: WithdrawnRow) => Promise<boolean>) | null
  /** The trials whose row or search words depend on it. */
  dependentTrials(handle: Reader, id: string): Promise<number[]>
}

export interface WithdrawnRow {
  id: string
  version: number
  isWithdrawn: boolean
  now: string
}

/** Leaves out what is null, so that absent means "no value". */
export function stated(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  )
}

/** The text a field was given, null where it is missing, undefined where nothing was said of it. */
export function textOf(fields: ReadonlyMap<string, StatedValue>, field: string): string | null | undefined {
  const given = fields.get(field)
  if (!given) return undefined
  return typeof given.value === 'string' ? given.value : null
}

/** The one code of a field that holds a list of one. */
export function codeOf(fields: ReadonlyMap<string, StatedValue>, field: string): string | null | undefined {
  const given = fields.get(field)
  if (!given) return undefined
  const first: unknown = Array.isArray(given.value) ? given.value[0] : given.value
  return typeof first === 'string' ? first : null
}
