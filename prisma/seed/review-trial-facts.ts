import type { TrialDraft } from './claim-draft'
import { readTable } from './read-table'
import { tableClaim } from './related-registrations'
import { REVIEW_ADDRESS, paragraphLocator } from './review-source'

/** Adds what the founding review says of the trials it names, and of the products that later registrations name. */
export function addReviewFacts(drafts: readonly TrialDraft[], root: string): void {
  const rows = readTable(root, 'review-trial-facts', ['trial', 'field', 'text', 'value', 'paragraph', 'note'])
  for (const row of rows) {
    const draft = drafts.find(({ publicId }) => publicId === row.trial)
    if (!draft) throw new Error(`The founding review speaks of a trial we do not hold: ${row.trial}.`)
    const locator = paragraphLocator(row.paragraph)
    draft.claims.push(tableClaim({ ...row, page: REVIEW_ADDRESS, statedOn: '', locator }))
  }
}
