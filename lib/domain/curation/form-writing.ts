import { z } from 'zod'
import {
  statedAgeSchema,
  statedDateSchema,
  statedEnrollmentSchema,
  statedImmunosuppressionSchema,
  statedPhaseSchema,
  statedResultSchema,
  statedSeveritySchema,
  statedTermSchema,
} from '../claims/claim-values'
import { ENTITY_FIELDS } from './entity-fields'
import { type Control, type InputName, TYPED_KIND_OF } from './form-controls'
import { writeDose } from './form-dose'
import { EMPTY_TYPED, type Typed } from './form-typed'
import { writeWindow } from './form-window'

/** The inputs of a field with a claim's value in them, or with nothing where the value is null. */
export function writeTyped(control: Control, value: unknown): Typed {
  return value === null || value === undefined
    ? EMPTY_TYPED[TYPED_KIND_OF[control.input]]
    : WRITERS[control.input](value)
}

const plain = by(z.string(), (text): Typed => ({ kind: 'text', text }))
const worded = by(z.object({ text: z.string() }), ({ text }): Typed => ({ kind: 'text', text }))
const oneChoice = by(z.string(), (code): Typed => ({ kind: 'choice', code }))
const codes = by(z.array(z.string()), (list): Typed => ({ kind: 'codes', codes: list }))
const terms = by(z.array(statedTermSchema), (list): Typed => ({ kind: 'terms', terms: list }))

const WRITERS: Record<InputName, (value: unknown) => Typed> = {
  text: plain,
  longText: plain,
  webAddress: plain,
  plainDate: plain,
  age: by(statedAgeSchema, ({ text }) => ({ kind: 'text', text })),
  count: worded,
  followUp: worded,
  lines: by(z.array(z.string()), (lines) => ({ kind: 'text', text: lines.join('\n') })),
  choice: oneChoice,
  code: oneChoice,
  yesNo: by(z.boolean(), (is) => ({ kind: 'choice', code: is ? 'YES' : 'NO' })),
  oneCode: by(z.array(z.string()), ([code = '']) => ({ kind: 'choice', code })),
  codes,
  term: by(statedTermSchema, (term) => ({ kind: 'terms', terms: [term] })),
  terms,
  listedTerms: terms,
  date: by(statedDateSchema, ({ text, type }) => ({ kind: 'date', text, type: type ?? '' })),
  enrollment: by(statedEnrollmentSchema, ({ count, type }) => ({
    kind: 'enrollment',
    count: String(count),
    type: type ?? '',
  })),
  phase: by(statedPhaseSchema, ({ phases, text }) => ({
    kind: 'phase',
    group: phases ? phases.toSorted().join('|') : '',
    text: text ?? '',
  })),
  dose: writeDose,
  window: writeWindow,
  immunosuppression: by(statedImmunosuppressionSchema, ({ given, agent, timing, text }) => ({
    kind: 'immunosuppression',
    given: given ?? '',
    agent: agent ?? '',
    timing: timing ?? '',
    words: text,
  })),
  severity: by(statedSeveritySchema, ({ scale, minimum, maximum, text }) => ({
    kind: 'severity',
    scale,
    minimum: minimum === null ? '' : String(minimum),
    maximum: maximum === null ? '' : String(maximum),
    words: text,
  })),
  result: by(statedResultSchema, ({ treated, analysed, text }) => ({
    kind: 'result',
    treated: treated === null ? '' : String(treated),
    analysed: analysed === null ? '' : String(analysed),
    words: text,
  })),
  identifiers: by(ENTITY_FIELDS.trial.identifiers.schema, (rows) => ({
    kind: 'identifiers',
    rows: rows.map(({ registry, value }) => ({ registry, value })),
  })),
  mappings: by(ENTITY_FIELDS.cellType.mappings.schema, (rows) => ({
    kind: 'mappings',
    rows: rows.map((row) => ({ ...row, note: row.note ?? '' })),
  })),
  subject: by(ENTITY_FIELDS.statement.subject.schema, (subject) => ({
    kind: 'subject',
    product: subject.product ?? '',
    cellType: subject.cellType ?? '',
    startingMaterial: subject.startingMaterial ?? '',
    entity: subject.entity ?? '',
  })),
}

function by<S extends z.ZodType>(schema: S, write: (value: z.infer<S>) => Typed) {
  return (value: unknown): Typed => write(schema.parse(value))
}
