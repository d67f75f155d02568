import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { measured } from './testing/measured'
import { percentile } from '../bench/measure'
import { askRaw } from './testing/raw-request'

const { origin } = inject('server')
const requests = Number(process.env.OPENAPI_REQUESTS ?? 200)
const seed = Number(process.env.HOSTILE_SEED ?? 20261128)

const schemaSchema = z.record(z.string(), z.unknown())
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        parameters: z.array(
          z.object({
            name: z.string(),
            in: z.enum(['path', 'query']),
            required: z.boolean(),
            schema: schemaSchema,
          }),
        ),
        responses: z.record(
          z.string(),
          z.object({
            content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string().optional() }) })),
          }),
        ),
      }),
    }),
  ),
})
type Operation = z.infer<typeof documentSchema>['paths'][string]['get']
type Parameter = Operation['parameters'][number]

/** What a parameter may be by its schema. Words the data know are among the texts, so that not everything is refused. */
const TEXTS = [
  'stroke',
  'PHASE1',
  'NOT_CAPTURED',
  'US',
  'yes',
  'title',
  '-startedOn',
  '2024-05',
  'intravenous',
  'id',
]
const IDS = ['NCT06138210', 'hPSCreg-202', 'alf201', 't-cell', 'no-such-thing', '01M8E81KZC172Z9MYWTT23M4XV']

function fitting(schema: Record<string, unknown>): fc.Arbitrary<string[]> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum.map(String)).map((one) => [one])
  if (schema.type === 'array' && typeof schema.items === 'object' && schema.items !== null)
    return fc.array(fitting({ ...schema.items }), { maxLength: 3 }).map((lists) => lists.flat())
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: 1, max: 600 }).map((n) => [String(n)])
  if (schema.format === 'date') return fc.constantFrom('2026-11-20', '2020-02-29').map((day) => [day])
  return fc.constantFrom(...TEXTS).map((one) => [one])
}

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '-1', '1e309', 'null', '[]', '\u0000'),
)

/** A question to an operation: mostly what its document allows, sometimes one parameter that is not. */
function question(path: string, { parameters }: Operation): fc.Arbitrary<string> {
  const queries = parameters.filter((parameter) => parameter.in === 'query')
  const value = (parameter: Parameter) =>
    fc.oneof(
      { weight: 5, arbitrary: fitting(parameter.schema) },
      { weight: 1, arbitrary: strange.map((one) => [one]) },
    )
  const optional = queries.filter(({ required }) => !required)
  const chosen = fc
    .subarray(optional, { maxLength: Math.min(4, optional.length) })
    .map((some) => [...queries.filter(({ required }) => required), ...some])
  const search = chosen.chain((some) =>
    fc
      .tuple(...some.map(value))
      .map((values) =>
        values.flatMap((list, at) => list.map((one): [string, string] => [some[at]?.name ?? '', one])),
      )
      .map((pairs) => new URLSearchParams(pairs).toString()),
  )
  return fc
    .tuple(fc.constantFrom(...IDS), search)
    .map(([id, query]) => `/api/v1${path.replace(/\{\w+\}/, id)}?${query}`)
}

test(
  `${String(requests)} questions made from our own API document are answered as it says (C2, seed ${String(seed)})`,
  async () => {
    const raw: unknown = JSON.parse((await askRaw(origin, '/api/v1/openapi.json')).body)
    const { paths } = documentSchema.parse(raw)
    const ajv = new Ajv({ strict: false })
    ajv.addSchema(schemaSchema.parse(raw), 'openapi')
    const failures: string[] = []
    const times: number[] = []
    const seen: Record<string, number> = {}
    const operations = Object.entries(paths)
    const each = Math.ceil(requests / operations.length)
    for (const [path, { get }] of operations)
      for (const address of fc.sample(question(path, get), { numRuns: each, seed })) {
        const { status, headers, body, ms } = await askRaw(origin, address)
        times.push(ms)
        seen[status] = (seen[status] ?? 0) + 1
        const problem = findProblem(ajv, get, {
          status,
          mediaType: String(headers['content-type']).split(';')[0] ?? '',
          body,
        })
        if (problem !== null) failures.push(`${String(status)} ${problem}: ${address.slice(0, 300)}`)
      }
    expect(failures).toEqual([])
    expect(seen[200] ?? 0).toBeGreaterThan(requests / 5) // not everything was refused
    measured('C2', {
      requests: times.length,
      p99Ms: Math.round(percentile(times, 0.99)),
      statuses: JSON.stringify(seen),
    })
  },
  60_000 + requests * 600,
)

interface Answered {
  status: number
  mediaType: string
  body: string
}

function findProblem(
  ajv: Ajv,
  { responses }: Operation,
  { status, mediaType, body }: Answered,
): string | null {
  const documented = responses[String(status)]
  if (!documented) return 'is no status of the document'
  const content = documented.content[mediaType]
  if (!content) return `answers ${mediaType}, which is not in the document`
  const { $ref } = content.schema
  if ($ref === undefined) return null
  const isFitting = ajv.validate({ $ref: `openapi${$ref}` }, JSON.parse(body))
  return isFitting ? null : `does not fit ${$ref}: ${ajv.errorsText(ajv.errors).slice(0, 300)}`
}
