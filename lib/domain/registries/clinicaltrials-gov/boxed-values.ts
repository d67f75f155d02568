import type { Json } from '../../shared/canonical-json'
import { readShortNctId } from '../nct-id'
import { member } from './json-member'

/**
 * Finds the outermost value of a record that stands in a list where the registry has none. Some converters (from XML,
 * from R) box every value in a one-element list; such a page must be made again, not guessed at.
 */
export function findBox(record: Json): { path: string; reason: string } | null {
  if (Array.isArray(record)) return { path: '', reason: describeBox(record) }
  const path = PLACES.find((place) => Array.isArray(member(record, ...place)))
  const box = path && member(record, ...path)
  return Array.isArray(box) ? { path: path?.join('.') ?? '', reason: describeBox(box) } : null
}

/** Finds the number of a record for the report, also of one whose values are boxed; null when there is none. */
export function findNctId(record: Json): string | null {
  const path = ['protocolSection', 'identificationModule', 'nctId']
  const id = path.reduce((value, key) => unboxed(member(value, key) ?? null), unboxed(record))
  return typeof id === 'string' ? readShortNctId(id) : null
}

const PLACES = [
  ['protocolSection'],
  ['protocolSection', 'identificationModule'],
  ['protocolSection', 'identificationModule', 'nctId'],
]

function describeBox(list: Json[]): string {
  return list.length === 1
    ? 'is boxed in a one-element list, as some converters write every value; get the file from the registry again, as its own JSON'
    : 'is a list where the registry has a single value'
}

function unboxed(value: Json): Json {
  let inner = value
  while (Array.isArray(inner)) {
    const [only] = inner
    if (inner.length !== 1 || only === undefined) return null
    inner = only
  }
  return inner
}
