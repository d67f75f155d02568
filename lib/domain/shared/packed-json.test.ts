import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packJson, unpackJson } from './packed-json'

test('what is packed is read as JSON reads it', () => {
  const name = fc.string().filter((text) => text !== '' && text !== '__proto__' && !text.includes('\u0000'))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(name, fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 6 }),
    ),
  }))
  fc.assert(
    fc.property(value, (each) => {
      expect(unpackJson(packJson(each))).toEqual(JSON.parse(JSON.stringify(each)))
    }),
    { numRuns: 500 },
  )
})

test('an object in several places is written once, and one again where it is read', () => {
  const phase = { value: 'PHASE1', label: 'Phase 1' }
  const rows = [{ id: 'a', phase, phases: [phase] }, { id: 'b', phase, phases: [phase] }] // prettier-ignore
  const text = packJson(rows)
  expect(text.split('PHASE1')).toHaveLength(2)
  const read = unpackJson(text)
  expect(read).toEqual(rows)
  expect(Array.isArray(read) && read[0].phase === read[1].phases[0]).toBe(true)
})

test('fields that stand in every row are named once', () => {
  const rows = Array.from({ length: 50 }, (_, at) => ({ enrollment: at, startedOn: null }))
  expect(packJson(rows).split('enrollment')).toHaveLength(2)
})
