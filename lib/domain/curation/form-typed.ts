import { z } from 'zod'

const text = z.string()
const term = z.strictObject({ text, code: text.nullable() })

/**
 * What stands in the inputs of one field, letter by letter as it was typed: this is what a draft keeps, so that nothing
 * half-written is lost. An empty text is an empty input.
 */
export const typedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text }),
  z.strictObject({ kind: z.literal('choice'), code: text }),
  z.strictObject({ kind: z.literal('codes'), codes: z.array(text) }),
  z.strictObject({ kind: z.literal('terms'), terms: z.array(term) }),
  z.strictObject({ kind: z.literal('date'), text, type: text }),
  z.strictObject({ kind: z.literal('enrollment'), count: text, type: text }),
  z.strictObject({ kind: z.literal('phase'), group: text, text }),
  z.strictObject({
    kind: z.literal('dose'),
    amounts: z.array(text),
    unit: text,
    per: text,
    words: text, // the source's own words; the only part where no levels can be read
  }),
  z.strictObject({
    kind: z.literal('window'),
    minimum: text,
    maximum: text,
    unit: text,
    event: text,
    basis: text,
    isMinimumExcluded: z.boolean(),
    isMaximumExcluded: z.boolean(),
    words: text,
  }),
  z.strictObject({
    kind: z.literal('immunosuppression'),
    given: text,
    agent: text,
    timing: text,
    words: text,
  }),
  z.strictObject({ kind: z.literal('severity'), scale: text, minimum: text, maximum: text, words: text }),
  z.strictObject({ kind: z.literal('result'), treated: text, analysed: text, words: text }),
  z.strictObject({
    kind: z.literal('identifiers'),
    rows: z.array(z.strictObject({ registry: text, value: text })),
  }),
  z.strictObject({
    kind: z.literal('mappings'),
    rows: z.array(
      z.strictObject({ scheme: text, code: text, match: text, isConfirmed: z.boolean(), note: text }),
    ),
  }),
  z.strictObject({
    kind: z.literal('subject'),
    product: text,
    cellType: text,
    startingMaterial: text,
    entity: text,
  }),
])
export type Typed = z.infer<typeof typedSchema>
export type TypedKind = Typed['kind']
export type TypedOf<K extends TypedKind> = Extract<Typed, { kind: K }>

/** The inputs of each kind with nothing in them. */
export const EMPTY_TYPED: { [K in TypedKind]: TypedOf<K> } = {
  text: { kind: 'text', text: '' },
  choice: { kind: 'choice', code: '' },
  codes: { kind: 'codes', codes: [] },
  terms: { kind: 'terms', terms: [] },
  date: { kind: 'date', text: '', type: '' },
  enrollment: { kind: 'enrollment', count: '', type: '' },
  phase: { kind: 'phase', group: '', text: '' },
  dose: { kind: 'dose', amounts: [''], unit: '', per: '', words: '' },
  window: {
    kind: 'window',
    minimum: '',
    maximum: '',
    unit: 'day',
    event: 'ONSET',
    basis: 'ELIGIBILITY',
    isMinimumExcluded: false,
    isMaximumExcluded: false,
    words: '',
  },
  immunosuppression: { kind: 'immunosuppression', given: '', agent: '', timing: '', words: '' },
  severity: { kind: 'severity', scale: '', minimum: '', maximum: '', words: '' },
  result: { kind: 'result', treated: '', analysed: '', words: '' },
  identifiers: { kind: 'identifiers', rows: [{ registry: '', value: '' }] },
  mappings: { kind: 'mappings', rows: [] },
  subject: { kind: 'subject', product: '', cellType: '', startingMaterial: '', entity: '' },
}
