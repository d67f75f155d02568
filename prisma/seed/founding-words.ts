import type { CrosswalkTerms } from './crosswalk-terms'
import type { ProductName } from './product-names'

/** Everything the builders of drafts look up. */
export interface FoundingWords {
  root: string
  terms: CrosswalkTerms
  titleProducts: ProductName[]
}
