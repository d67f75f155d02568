export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Writes a JSON value with sorted keys and no spaces, so that equal contents are equal texts (hashes, comparisons). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return `{${canonicalEntries(value).join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

function canonicalEntries(value: object): string[] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
}
