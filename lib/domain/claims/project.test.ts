import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectFields } from './project'
import type { ProjectedField, Statement } from './statement'
import { aStatement } from './testing/statement-builder'

const CURATED = aStatement({ level: 'curated', value: 'CURATED', acceptedAt: '2024-01-01T00:00:00Z' })
const REGISTRY = aStatement({
  level: 'primaryRegistry',
  value: 'REGISTRY',
  originKey: 'registry:R:1',
  versionId: 1,
})
const RULE = aStatement({ level: 'rule', value: 'RULE', originKey: 'rule:title:1', statedOn: '2026-01-01' })

test.each<[string, Statement[], string, ProjectedField['reason']]>([
  ['a curated claim outranks a newer registry version', [REGISTRY, CURATED], 'CURATED', 'curated'],
  [
    'the newest accepted of two curated claims is shown',
    [CURATED, aStatement({ level: 'curated', value: 'NEWER', acceptedAt: '2025-01-01T00:00:00Z' })],
    'NEWER',
    'curated',
  ],
  [
    'the real record outranks a mirror dated later',
    [
      aStatement({ value: 'MIRROR', originKey: 'registry:R:1', statedOn: '2026-01-01' }),
      { ...REGISTRY, statedOn: '2024-01-01' },
    ],
    'REGISTRY',
    'primaryRegistry',
  ],
  [
    'the newest dated of other sources is shown',
    [
      aStatement({ value: 'OLD', statedOn: '2024-06-10' }),
      aStatement({ value: 'NEW', statedOn: '2025-12-04' }),
    ],
    'NEW',
    'newestOtherSource',
  ],
  [
    'a partial date counts as its first day',
    [aStatement({ value: 'YEAR', statedOn: '2025' }), aStatement({ value: 'DAY', statedOn: '2025-01-02' })],
    'DAY',
    'newestOtherSource',
  ],
  [
    'an undated source comes after every dated one',
    [aStatement({ value: 'UNDATED' }), aStatement({ value: 'DATED', statedOn: '1999' })],
    'DATED',
    'newestOtherSource',
  ],
  [
    'hPSCreg comes last among sources of one day',
    [
      aStatement({ value: 'HPSCREG', statedOn: '2025', sourceRank: 1000 }),
      aStatement({ value: 'ABSTRACT', statedOn: '2025-01-01', sourceRank: 102 }),
    ],
    'ABSTRACT',
    'newestOtherSource',
  ],
  [
    'a rule is shown only where nothing else states a value',
    [RULE, aStatement({ value: 'SOURCE' })],
    'SOURCE',
    'onlySource',
  ],
  ['a rule alone is shown', [RULE], 'RULE', 'rule'],
  ['a claim that is not in force is never shown', [{ ...CURATED, isInForce: false }, RULE], 'RULE', 'rule'],
])('%s', (_, statements, value, reason) => {
  const [projected] = projectFields(statements, {})
  expect(projected).toMatchObject({ value, reason, missing: null })
  expect(projected?.statements[0]).toBe(projected?.chosen)
  expect(projected?.statements).toHaveLength(statements.length)
})

test.each<[string, Statement[], Partial<ProjectedField>]>([
  [
    'a silent registry passes on to the next source',
    [{ ...REGISTRY, value: null, missing: 'NOT_REPORTED' }, aStatement({ value: 'MIRROR' })],
    { value: 'MIRROR', missing: null },
  ],
  [
    'a curator who found nothing passes on too',
    [{ ...CURATED, value: null, missing: 'NOT_REPORTED' }, REGISTRY],
    { value: 'REGISTRY', missing: null },
  ],
  [
    '"not applicable" is a stated value and does not pass on',
    [{ ...REGISTRY, value: null, missing: 'NOT_APPLICABLE' }, aStatement({ value: 'MIRROR' })],
    { value: null, missing: 'NOT_APPLICABLE', reason: 'primaryRegistry' },
  ],
  [
    'a source that was read and is silent stands before one nobody read',
    [{ ...REGISTRY, value: null, missing: 'NOT_CAPTURED' }, aStatement({ missing: 'NOT_REPORTED' })],
    { value: null, missing: 'NOT_REPORTED', reason: 'nothingStated' },
  ],
  [
    'what nobody looked for is not captured',
    [aStatement({ missing: 'NOT_CAPTURED' })],
    { missing: 'NOT_CAPTURED', reason: 'nothingStated' },
  ],
  [
    'a field with rejected claims only is not captured and shows none',
    [aStatement({ isInForce: false })],
    { value: null, missing: 'NOT_CAPTURED', chosen: null, reason: 'nothingStated' },
  ],
])('%s', (_, statements, expected) => {
  expect(projectFields(statements, {})[0]).toMatchObject(expected)
})

test('fields and subjects are projected apart', () => {
  const projected = projectFields(
    [
      aStatement(),
      aStatement({ field: 'title', value: 'A title' }),
      aStatement({ subjectType: 'administration', subjectId: 'a', field: 'target', value: 'putamen' }),
      aStatement({ subjectType: 'administration', subjectId: 'b', field: 'target', value: 'striatum' }),
    ],
    {},
  )
  expect(projected.map(({ subjectId, field }) => `${subjectId} ${field}`)).toEqual([
    '1 status',
    '1 title',
    'a target',
    'b target',
  ])
  expect(projected.some(({ disagrees }) => disagrees)).toBe(false)
})

const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    level: fc.constantFrom('curated', 'primaryRegistry', 'otherSource', 'rule'),
    value: fc.constantFrom('RECRUITING', 'COMPLETED', 'WITHDRAWN'),
    missing: fc.option(fc.constantFrom('NOT_REPORTED', 'NOT_CAPTURED', 'NOT_APPLICABLE'), { freq: 4 }),
    originKey: fc.constantFrom('registry:R:1', 'registry:R:2', 'page:https://a.org', 'rule:title:1'),
    statedOn: fc.option(fc.constantFrom('2024', '2024-06', '2025-01-01', '2025-12-04')),
    sourceRank: fc.integer({ min: 0, max: 3 }),
    isInForce: fc.boolean(),
    acceptedAt: fc.option(fc.constantFrom('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z')),
    sourceId: fc.constantFrom('a', 'b', 'c'),
  })
  .map((said) => aStatement(said))
const anyStatements = fc.array(anyStatement, { minLength: 1, maxLength: 8 })

test('the order in which statements are read changes nothing that is shown', () => {
  fc.assert(
    fc.property(
      anyStatements.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const [before] = projectFields(all, {})
        const [after] = projectFields(shuffled, {})
        expect(after).toEqual(before)
      },
    ),
  )
})

test('no later copy or registry version ever overrides a curator', () => {
  fc.assert(
    fc.property(anyStatements, anyStatement, (all, extra) => {
      const curated = [...all, CURATED]
      const [before] = projectFields(curated, {})
      const [after] = projectFields(
        [...curated, { ...extra, level: 'otherSource', statedOn: '2099-01-01' }],
        {},
      )
      const [imported] = projectFields(
        [...curated, { ...extra, level: 'primaryRegistry', statedOn: '2099' }],
        {},
      )
      expect(after?.value).toEqual(before?.value)
      expect(imported?.value).toEqual(before?.value)
      expect(before?.reason).toBe('curated')
    }),
  )
})

test('the registry’s own record outranks whatever mirrors say, and whenever they say it', () => {
  fc.assert(
    fc.property(anyStatements, (all) => {
      const mirrors = all.filter(({ level }) => level === 'otherSource' || level === 'rule')
      expect(projectFields([...mirrors, REGISTRY], {})[0]).toMatchObject({ value: 'REGISTRY' })
    }),
  )
})

test('what is shown was stated by somebody in force, and a missing reason only when nobody states a value', () => {
  fc.assert(
    fc.property(anyStatements, (all) => {
      const [projected] = projectFields(all, {})
      const stating = all.filter(({ isInForce, missing }) => isInForce && missing === null)
      const isValue = projected?.missing === null
      if (isValue) expect(stating.map(({ value }) => value)).toContain(projected?.value)
      else if (projected?.missing !== 'NOT_APPLICABLE') expect(stating).toEqual([])
    }),
  )
})
