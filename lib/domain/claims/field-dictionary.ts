import { z } from 'zod'
import { CLAIM_SCHEMAS, statedDateSchema } from './claim-values'
import { CLAIMABLE_FIELDS, isClaimableField } from './claimable-fields'

/** One line of the dictionary: a field of which a source can say something. */
export interface FieldEntry {
  field: string
  label: string
  subject: 'trial' | 'administration'
  shape: string // what a value looks like, in words
}

/** Describes every claimable field, in the order of the list, from the schema that checks its values. */
export function fieldDictionary(): FieldEntry[] {
  return Object.keys(CLAIMABLE_FIELDS)
    .filter(isClaimableField)
    .map((field) => ({ field, ...CLAIMABLE_FIELDS[field], shape: shapeOf(CLAIM_SCHEMAS[field]) }))
}

function shapeOf(schema: z.ZodType): string {
  return schema === statedDateSchema ? DATE : sayShape(schemaOf(schema))
}

const nodeSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  get items() {
    return nodeSchema.optional()
  },
  get anyOf() {
    return z.array(nodeSchema).optional()
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional()
  },
})
type Node = z.infer<typeof nodeSchema>

function schemaOf(schema: z.ZodType): Node {
  return nodeSchema.parse(z.toJSONSchema(schema, { unrepresentable: 'any' }))
}

function sayShape(node: Node): string {
  if (node.anyOf) return sayAlternatives(node.anyOf)
  if (node.enum) return node.enum.join(' | ')
  if (node.items)
    return `list of ${node.items.properties ? `(${sayShape(node.items)})` : sayShape(node.items)}`
  if (node.properties) {
    return Object.entries(node.properties).map(sayPart).join('; ')
  }
  return sayAlternatives([node.type ?? 'string'].flat().map((type) => ({ type })))
}

function sayPart([name, part]: [string, Node]): string {
  const shape = sayShape(part)
  return shape === name ? name : `${name}: ${shape}`
}

function sayAlternatives(nodes: readonly Node[]): string {
  const [only, ...others] = nodes
  if (only && others.length === 0 && typeof only.type === 'string') return WORDS[only.type] ?? sayShape(only)
  const stated = nodes
    .filter((node) => node.type !== 'null')
    .map(sayShape)
    .join(' or ')
  return nodes.some((node) => node.type === 'null') ? `${stated}, or nothing` : stated
}

const DATE = 'date as YYYY, YYYY-MM or YYYY-MM-DD; type: ACTUAL | ESTIMATED, or nothing'
const WORDS: Record<string, string> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'yes or no',
}
