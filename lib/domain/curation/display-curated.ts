import { z } from 'zod'
import { isClaimableField } from '../claims/claimable-fields'
import { displayValue, type LabelOf } from '../claims/display-value'
import { canonicalJson } from '../shared/canonical-json'
import { MISSING_LABELS, type MissingReason } from '../shared/missing'
import { isProjected } from './canonical-value'
import type { CuratedEntity } from './entity-fields'

/** Writes a value of any field of any kind of thing in the reader's words; a missing value says its reason. */
export function displayCurated(
  { entity, field }: { entity: CuratedEntity; field: string },
  { value, missing }: { value: unknown; missing: MissingReason | null },
  labelOf: LabelOf,
): string {
  if (missing) return MISSING_LABELS[missing]
  if (isProjected(entity) && isClaimableField(field)) return displayValue(field, value, labelOf)
  const write = WRITERS[field]
  return write ? write(value, labelOf) : plain(value, (code) => code)
}

type Writer = (value: unknown, labelOf: LabelOf) => string

const coded =
  (field: Parameters<LabelOf>[0]): Writer =>
  (value, labelOf) =>
    plain(value, (code) => labelOf(field, code))

const identifiersSchema = z.array(z.object({ registry: z.string(), value: z.string() }))
const mappingsSchema = z.array(z.object({ scheme: z.string(), code: z.string(), match: z.string() }))
const subjectSchema = z.record(z.string(), z.string().nullable())

const WRITERS: Readonly<Record<string, Writer>> = {
  cellType: coded('cellType'),
  parent: coded('cellType'),
  startingMaterial: coded('startingMaterial'),
  donor: coded('donor'),
  entity: coded('entity'),
  family: coded('product'),
  kind: (value) => plain(value, (word) => word.replaceAll('_', ' ')),
  system: (value) => plain(value, (word) => word.replaceAll('_', ' ')),
  identifiers: by(identifiersSchema, (each) =>
    each.map(({ registry, value }) => `${registry} ${value}`).join(', '),
  ),
  mappings: by(mappingsSchema, (each) =>
    each.map(({ scheme, code, match }) => `${scheme} ${code} (${match})`).join(', '),
  ),
  subject: (value, labelOf) => {
    const { product, cellType, startingMaterial, entity } = subjectSchema.catch({}).parse(value)
    const labels = [
      product && labelOf('product', product),
      startingMaterial && labelOf('startingMaterial', startingMaterial),
      cellType && labelOf('cellType', cellType),
      entity && labelOf('entity', entity),
    ]
    return labels.filter(Boolean).join(' · ')
  },
}

function by<S extends z.ZodType>(schema: S, write: (value: z.infer<S>) => string): Writer {
  return (value) => {
    const read = schema.safeParse(value)
    return read.success ? write(read.data) : canonicalJson(value)
  }
}

function plain(value: unknown, label: (code: string) => string): string {
  if (typeof value === 'string') return label(value)
  const list = z.array(z.string()).safeParse(value)
  return list.success ? list.data.map(label).join(', ') : canonicalJson(value)
}
