import { z } from 'zod'
import type { CuratedEntity } from './entity-fields'

/** A thing that a value names by its slug. */
export interface Reference {
  entityType:
    'product' | 'cellType' | 'route' | 'technique' | 'condition' | 'startingMaterial' | 'entity' | 'donor'
  id: string
}

const slugs = z.union([z.array(z.string()), z.string().transform((slug) => [slug])])
const terms = z.union([
  z.object({ code: z.string().nullable() }).transform((term) => [term]),
  z.array(z.object({ code: z.string().nullable() })),
])

/** The things of our vocabularies that a value of one field names; they must exist, or be made by the same proposal. */
export function referencesOf(entity: CuratedEntity, field: string, value: unknown): Reference[] {
  if (entity === 'statement' && field === 'subject') return subjectReferences(value)
  const entityType = REFERRING[entity]?.[field]
  if (!entityType) return []
  const coded = terms.safeParse(value)
  if (coded.success)
    return coded.data.flatMap(({ code }) => (code === null ? [] : [{ entityType, id: code }]))
  const plain = slugs.safeParse(value)
  return plain.success ? plain.data.map((id) => ({ entityType, id })) : []
}

const NATURE = {
  cellType: 'cellType',
  startingMaterial: 'startingMaterial',
  donor: 'donor',
  entity: 'entity',
} as const

const REFERRING: Partial<Record<CuratedEntity, Record<string, Reference['entityType']>>> = {
  trial: { ...NATURE, condition: 'condition' },
  administration: { product: 'product', route: 'route', technique: 'technique' },
  product: { ...NATURE, family: 'product' },
  cellType: { parent: 'cellType' },
}

const subjectSchema = z.record(
  z.enum(['product', 'cellType', 'startingMaterial', 'entity']),
  z.string().nullable(),
)

function subjectReferences(value: unknown): Reference[] {
  const subject = subjectSchema.safeParse(value)
  if (!subject.success) return []
  return Object.entries(subject.data).flatMap(([entityType, id]) =>
    id === null ? [] : [{ entityType: subjectSchema.keyType.parse(entityType), id }],
  )
}
