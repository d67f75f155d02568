import type { Transaction } from '../../lib/server/db/handles'
import type { TrialDraft } from './claim-draft'
import { describePage, type Page, type PageHost } from './pages'
import { REVIEW, REVIEW_ADDRESS } from './review-source'

/** Finds pages of one trial by address, so that a mirror is known as a copy of that trial's record. */
export function pageFinder(draft: TrialDraft, hosts: Map<string, PageHost>): (address: string) => Page {
  const registrations = draft.identifiers.filter(({ role }) => role !== 'alias')
  return (address) => (address === REVIEW_ADDRESS ? REVIEW : describePage(address, registrations, hosts))
}

/** Writes the pages that the store does not hold yet; the same page serves all trials it speaks of. */
export async function writeSources(tx: Transaction, pages: readonly Page[], now: string): Promise<void> {
  const distinct = new Map(pages.map((page) => [page.sourceId, page]))
  const known = await tx.source.findMany({
    where: { id: { in: [...distinct.keys()] } },
    select: { id: true },
  })
  for (const { id } of known) distinct.delete(id)
  await tx.source.createMany({ data: [...distinct.values()].map((page) => sourceRow(page, now)) })
}

// what a page says of a trial bears its own date, so the page has none
function sourceRow(page: Page, now: string) {
  const isReview = page.sourceId === REVIEW.sourceId
  return {
    id: page.sourceId,
    kind: page.kind,
    title: page.title,
    url: page.url,
    licence: isReview ? REVIEW.licence : null,
    attribution: isReview ? REVIEW.attribution : 'Facts only, read on a stored copy of the page.',
    createdAt: now,
  }
}
