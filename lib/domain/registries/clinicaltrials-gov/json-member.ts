import type { Json } from '../../shared/canonical-json'

/** Gives one member of a JSON object by its path; undefined where there is none, also in lists and in absent values. */
export function member(value: Json | undefined, ...path: string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, key) => (isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  )
}

/** Tells whether a JSON value is an object, neither a list nor null. */
export function isJsonObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
