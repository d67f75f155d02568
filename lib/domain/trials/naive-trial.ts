import type { TrialRow } from './trial-views'

/**
 * A trial as the oracle sees it: the row readers see, and what rows do not carry. `texts` are the folded columns of its
 * search words, the identifiers first.
 */
export interface NaiveTrial {
  id: number
  row: TrialRow
  window: { minimum: number | null; maximum: number | null }
  texts: readonly string[]
}
