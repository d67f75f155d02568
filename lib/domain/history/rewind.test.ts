import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordedChange } from './recorded-change'
import { netChanges, rewind } from './rewind'

type State = Record<string, unknown>

const FIELDS = ['name', 'donor', 'aliases', 'description']
const value = fc.oneof(fc.constant(null), fc.string(), fc.array(fc.string(), { maxLength: 3 }))
const start = fc.record(Object.fromEntries(FIELDS.map((field) => [field, value])))
const edits = fc.array(fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 3 }), { maxLength: 8 })

test('undoing the entries of any history on its last state gives the first', () => {
  fc.assert(
    fc.property(start, edits, (first, changes) => {
      const { last, entries } = live(first, changes)
      expect(rewind(last, entries)).toEqual(first)
    }),
  )
})

test('the sum of any history is the difference between its first and last state, and undoes it too', () => {
  fc.assert(
    fc.property(start, edits, (first, changes) => {
      const { last, entries } = live(first, changes)
      const net = netChanges(entries)
      expect(net.map(({ field }) => field).toSorted()).toEqual(differing(first, last))
      expect(rewind(last, [net])).toEqual(first)
    }),
  )
})

test('a field that came back to what it was is no difference', () => {
  const there = { field: 'name', from: 'A', to: 'B' }
  const back = { field: 'name', from: 'B', to: 'A' }
  expect(netChanges([[there], [back]])).toEqual([])
})

function live(first: State, changes: readonly State[]): { last: State; entries: RecordedChange[][] } {
  let last = { ...first }
  const entries = changes.map((edit) => {
    const entry = Object.entries(edit).map(([field, to]) => ({ field, from: last[field] ?? null, to }))
    last = { ...last, ...edit }
    return entry
  })
  return { last, entries }
}

function differing(left: State, right: State): string[] {
  return FIELDS.filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field])).toSorted()
}
