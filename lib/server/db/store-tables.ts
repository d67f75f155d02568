import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { StoredValue } from './store-handle'

/** One table as the model file has it: what is stored of it, in the order of the file. */
export interface StoreTable {
  name: string
  key: string // the column that orders and identifies its rows
  columns: { name: string; type: string }[]
}

/** Reads the tables of prisma/schema.prisma below the app's folder. */
export function readStoreTables(root: string): StoreTable[] {
  const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
  const enums = new Set([...schema.matchAll(/^enum (\w+)/gm)].map(([, name = '']) => name))
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => {
    const fields = [...body.matchAll(/^ +(\w+) +(\w+)(\[\])?\??(.*)$/gm)]
    const columns = fields
      .filter(([, , type = '', isList]) => isList === undefined && (SCALARS.has(type) || enums.has(type)))
      .map(([, column = '', type = '']) => ({ name: column, type: enums.has(type) ? 'String' : type }))
    const [, key] = fields.find(([, , , , rest = '']) => /@id\b/.test(rest)) ?? []
    if (key === undefined) throw new Error(`The table ${name} has no key of one column.`)
    return { name, key, columns }
  })
}

const SCALARS = new Set(['String', 'Int', 'Float', 'Boolean', 'DateTime', 'Bytes'])

/** A value as both engines store and give it alike: instants as the text SQLite keeps. */
export function sameOnBoth(value: unknown, type: string): StoredValue {
  if (value === null || value === undefined) return null
  if (type === 'DateTime')
    return new Date(value as string | number | Date).toISOString().replace('Z', '+00:00')
  return value as StoredValue // the handle gives what the column holds
}
