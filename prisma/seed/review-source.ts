import { pageOrigin } from '../../lib/domain/claims/origin'
import { foundingId } from './founding-id'
import type { Page } from './pages'

/** Stands for an address: our copy of the review has none. */
export const REVIEW_ADDRESS = 'the founding review'

/** The founding review as a source. Our copy has no title, journal, DOI or reference list, and none is added from memory. */
export const REVIEW: Page & { licence: string; attribution: string } = {
  sourceId: foundingId('source', REVIEW_ADDRESS),
  kind: 'paper',
  title: 'The founding review: iPSC-derived products in ischemic stroke',
  url: null,
  originKey: pageOrigin(REVIEW_ADDRESS),
  licence: 'CC BY 4.0',
  attribution:
    'Our copy of the review has no title, journal, DOI or reference list; reference numbers are those printed in its text. Facts only, in our words.',
}

/** Where in the review a fact stands. Paragraphs are counted from the first of the text, after the licence note. */
export function paragraphLocator(paragraph: string): string {
  return `paragraph ${paragraph}`
}
