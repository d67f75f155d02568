import type { Coded } from '../shared/coded'
import type { ProductRecord } from './product-views'

interface ProductFact {
  key: keyof ProductRecord & string
  label: string
  read: (product: ProductRecord) => string | Coded | null
}

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

/** The words of a fact: its text, or the label of its code; null where nothing is known. */
export function factWords(fact: string | Coded | null): string | null {
  return typeof fact === 'string' || fact === null ? fact : fact.label
}
