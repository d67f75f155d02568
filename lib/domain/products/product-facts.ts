import type { Coded } from '../shared/coded'
import type { ProductRecord } from './product-views'

/** What a product's own row says, without what is said of it elsewhere. */
type OwnFacts = Omit<ProductRecord, 'fields' | 'administrations' | 'statements' | 'sources'>

interface ProductFact {
  key: keyof ProductRecord & string
  label: string
  read: (product: OwnFacts) => string | Coded | null
}

/** What a product is called and belongs to: the first rows of its page. */
export const PRODUCT_NAMES = [
  { key: 'name', label: 'Name' },
  { key: 'aliases', label: 'Also called' },
  { key: 'family', label: 'Family' },
  { key: 'description', label: 'Description' },
] as const

/** What is told of a product itself, in the order of its page; `cellTypeText` is told only where it is given. */
export const PRODUCT_FACTS: readonly ProductFact[] = [
  { key: 'cellType', label: 'Cell type', read: ({ cellType }) => cellType },
  { key: 'cellTypeText', label: 'Cell type as given', read: ({ cellTypeText }) => cellTypeText },
  { key: 'startingMaterial', label: 'Starting material', read: ({ startingMaterial }) => startingMaterial },
  { key: 'cellLine', label: 'Line', read: ({ cellLine }) => cellLine },
  { key: 'donor', label: 'Donor', read: ({ donor }) => donor },
  { key: 'entity', label: 'Administered entity', read: ({ entity }) => entity },
  { key: 'modification', label: 'Modification', read: ({ modification }) => modification },
  { key: 'presentation', label: 'Presentation', read: ({ presentation }) => presentation },
  { key: 'preservation', label: 'Fresh or cryopreserved', read: ({ preservation }) => preservation },
  { key: 'identity', label: 'Identity', read: ({ identity }) => identity },
  { key: 'viability', label: 'Viability', read: ({ viability }) => viability },
  { key: 'potency', label: 'Potency', read: ({ potency }) => potency },
  { key: 'passage', label: 'Passage', read: ({ passage }) => passage },
  { key: 'developer', label: 'Developer', read: ({ developer }) => developer },
]

/** What stands in a product's own row as claims hold it, by field, in the order of its page; null for nothing known. */
export function productValues(product: OwnFacts): Record<string, unknown> {
  const { name, aliases, family, description } = product
  const facts = PRODUCT_FACTS.map(({ key, read }) => [key, claimed(read(product))] as const)
  return {
    name,
    aliases: aliases.length === 0 ? null : aliases.map((alias) => alias.name),
    family: family?.value ?? null,
    description,
    ...Object.fromEntries(facts),
  }
}

// a code stands in a list of one, as claims of products have always held it
function claimed(fact: string | Coded | null): unknown {
  return fact === null || typeof fact === 'string' ? fact : [fact.value]
}

/** The words of a fact: its text, or the label of its code; null where nothing is known. */
export function factWords(fact: string | Coded | null): string | null {
  return typeof fact === 'string' || fact === null ? fact : fact.label
}
