export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Writes a JSON value with sorted keys and no spaces, so that equal contents are equal texts (hashes, comparisons). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return `{${canonicalEntries(value)}}`
  return JSON.stringify(value) ?? 'null'
}

// a loop: whole registries are written this way
function canonicalEntries(value: object): string {
  let entries = ''
  for (const key of Object.keys(value).sort()) {
    const item: unknown = Reflect.get(value, key)
    if (item === undefined) continue
    entries += `${entries === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`
  }
  return entries
}
