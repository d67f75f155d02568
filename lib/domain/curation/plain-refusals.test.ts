import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sayIssue } from '../shared/say-issue'
import { CURATED_ENTITIES, type CuratedEntity, ENTITY_FIELDS } from './entity-fields'
import { controlOf, TYPED_KIND_OF } from './form-controls'
import { entryOutcome } from './form-entry'
import { EMPTY_TYPED, type Typed, typedSchema } from './form-typed'
import { commentInputSchema, decisionInputSchema, proposalInputSchema } from './proposal-input'

/** Words of the schema library; a person who typed something wrong is told in words of the field. */
const DEVELOPER_WORDS =
  /expected|received|invalid|too small|too big|unrecognized|\bpattern\b|\bNaN\b|Infinity/i

const FIELDS = CURATED_ENTITIES.flatMap((entity) =>
  Object.entries(ENTITY_FIELDS[entity]).map(([field, { schema }]) => ({ entity, field, schema })),
)

const texts = fc.oneof(
  fc.constantFrom('', ' ', '0', '-1', '1.5', '1,5e6', '1e400', '9'.repeat(400), '2024-13', '99999999999'),
  fc.constantFrom('many', 'cells', 'NCT0613821', 'http://', 'ftp://a.b', 'x'.repeat(500), 'YES', 'day'),
  fc.string(),
)

/** What stands in the inputs of a field when people type anything anywhere. */
function typedIn(entity: CuratedEntity, field: string): fc.Arbitrary<Typed> {
  const empty = EMPTY_TYPED[TYPED_KIND_OF[controlOf(entity, field).input]]
  const parts = Object.entries(empty).filter(([name]) => name !== 'kind')
  return fc
    .record(Object.fromEntries(parts.map(([name, part]) => [name, filled(name, part)])))
    .map((filledIn) => typedSchema.parse({ ...empty, ...filledIn }))
}

function filled(name: string, part: unknown): fc.Arbitrary<unknown> {
  if (typeof part === 'boolean') return fc.boolean()
  if (!Array.isArray(part)) return texts
  if (name === 'terms') return fc.array(fc.record({ text: texts, code: fc.option(texts) }), { maxLength: 2 })
  if (name !== 'rows') return fc.array(texts, { maxLength: 3 })
  return part.length > 0
    ? fc.array(fc.record({ registry: texts, value: texts }), { maxLength: 2 })
    : fc.constant([])
}

test('whatever is typed into a form, a refusal of it speaks no developer’s words (D7)', () => {
  const cases = FIELDS.map(({ entity, field }) =>
    typedIn(entity, field).map((typed) =>
      entryOutcome(entity, field, { typed, missing: null, source: null }, null),
    ),
  )
  let told = 0
  fc.assert(
    fc.property(fc.oneof(...cases), (outcome) => {
      if (outcome.kind !== 'problem') return
      told += 1
      // a sentence may quote what was typed
      expect(outcome.message.replace(/“[^”]*”/g, '')).not.toMatch(DEVELOPER_WORDS)
    }),
    { numRuns: 4000 },
  )
  expect(told).toBeGreaterThan(100)
})

test('whatever is sent past the forms, a refusal of it speaks no developer’s words either (D7)', () => {
  const schemas = [
    ...FIELDS.map(({ schema }) => schema),
    proposalInputSchema,
    decisionInputSchema,
    commentInputSchema,
    z.array(z.int().min(2).max(9)).min(2).max(3),
  ]
  const near = fc.oneof(fc.anything(), fc.double(), fc.array(fc.double()), texts)
  fc.assert(
    fc.property(fc.constantFrom(...schemas), near, (schema, value) => {
      for (const issue of schema.safeParse(value).error?.issues ?? [])
        expect(sayIssue(issue)).not.toMatch(DEVELOPER_WORDS)
    }),
    { numRuns: 4000 },
  )
})
