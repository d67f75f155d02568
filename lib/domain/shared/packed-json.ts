/**
 * Packed JSON: names of fields are written once for all objects that have the same ones, and an object that stands in
 * several places is written where it is met first. An answer of the trial table is half as long as in plain JSON.
 *
 * The text is a JSON list of two: the shapes (the names of an object's fields, joined by U+0000) and the value. In it
 * `[n, …]` with n >= 0 is an object of shape n with its values, `[-1, …]` a list with its items, and `[-2 - n]` the
 * n-th object or list met, counted from 0. Everything else stands for itself.
 */
const LIST = -1
const MET = -2
const BETWEEN_NAMES = '\u0000'

type Packed = string | number | boolean | null | Packed[]

/** Names of fields in their order, each leading to those that follow it; a page packs some three thousand objects. */
interface Names {
  shape: number | null // of the objects whose names end here
  next: Map<string, Names>
}

/** Writes what JSON can hold as packed JSON. Fields that are undefined are left out, as in JSON. */
export function packJson(value: unknown): string {
  const shapes: string[] = []
  const first: Names = { shape: null, next: new Map() }
  const met = new Map<object, number>()
  const packed = pack(value)
  return JSON.stringify([shapes, packed])

  function pack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    const place = met.get(value)
    if (place !== undefined) return [MET - place]
    met.set(value, met.size)
    return Array.isArray(value) ? packList(value) : packObject(value)
  }

  function packList(list: readonly unknown[]): unknown[] {
    const packed: unknown[] = [LIST]
    for (const item of list) packed.push(pack(item))
    return packed
  }

  function packObject(object: object): unknown[] {
    const packed: unknown[] = [0]
    let names = first
    for (const name of Object.keys(object)) {
      const value: unknown = Reflect.get(object, name)
      if (value === undefined) continue
      names = after(names, name)
      packed.push(pack(value))
    }
    packed[0] = names.shape ??= shapes.push(namesOf(object)) - 1
    return packed
  }
}

function after({ next }: Names, name: string): Names {
  const known = next.get(name)
  if (known) return known
  const names: Names = { shape: null, next: new Map() }
  next.set(name, names)
  return names
}

function namesOf(object: object): string {
  const fields = Object.entries(object).filter(([, value]) => value !== undefined)
  return fields.map(([name]) => name).join(BETWEEN_NAMES)
}

/** Reads packed JSON. What was one object in several places is one again: it is for reading only. */
export function unpackJson(text: string): unknown {
  const [shapes, packed]: [string[], Packed] = JSON.parse(text)
  const namesOf = shapes.map((key) => (key === '' ? [] : key.split(BETWEEN_NAMES)))
  const met: unknown[] = []
  return unpack(packed)

  function unpack(packed: Packed): unknown {
    if (!Array.isArray(packed)) return packed
    const [head] = packed
    if (typeof head !== 'number') throw new Error('This is no packed JSON.')
    if (head <= MET) return met[MET - head]
    return head === LIST ? unpackList(packed) : unpackObject(namesOf[head] ?? [], packed)
  }

  function unpackList(packed: readonly Packed[]): unknown[] {
    const list: unknown[] = []
    met.push(list)
    for (let at = 1; at < packed.length; at++) list.push(unpack(packed[at] ?? null))
    return list
  }

  function unpackObject(names: readonly string[], packed: readonly Packed[]): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    met.push(object)
    for (let at = 0; at < names.length; at++) object[names[at] ?? ''] = unpack(packed[at + 1] ?? null)
    return object
  }
}
