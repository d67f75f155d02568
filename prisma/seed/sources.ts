import type { Transaction } from '../../lib/server/db/handles'
import type { TrialDraft } from './claim-draft'
import { describePage, type Page, type PageHost } from './pages'
import { REVIEW, REVIEW_ADDRESS } from './review-source'

/** Finds pages of one trial by address, so that a mirror is known as a copy of that trial's record. */
export function pageFinder(draft: TrialDraft, hosts: Map<string, PageHost>): (address: string) => Page {
  const registrations = draft.identifiers.filter(({ role }) => role !== 'alias')
  return (address) => (address === REVIEW_ADDRESS ? REVIEW : describePage(address, registrations, hosts))
}

/**
 * Describes every page that speaks of a trial, by address: a mirror without a number in its address is known as a copy
 * of that trial's record wherever else it is named. Where a page speaks of several trials the first one tells.
 */
export function describePages(
  drafts: readonly TrialDraft[],
  hosts: Map<string, PageHost>,
): Map<string, Page> {
  const pages = new Map<string, Page>([[REVIEW_ADDRESS, REVIEW]])
  for (const draft of drafts) {
    const pageAt = pageFinder(draft, hosts)
    for (const address of pagesOf(draft)) if (!pages.has(address)) pages.set(address, pageAt(address))
  }
  return pages
}

/** The addresses of all pages that speak of a trial, each once. */
export function pagesOf(draft: TrialDraft): string[] {
  const parts = [
    draft.claims,
    draft.identifiers,
    draft.interventions,
    draft.outcomes,
    draft.sites,
    draft.publications,
  ]
  return [...new Set(parts.flatMap((part) => part.flatMap(({ page }) => page ?? [])))]
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
    pmid: /pubmed\.ncbi\.nlm\.nih\.gov\.?\/(\d+)/.exec(page.url ?? '')?.[1] ?? null,
    doi:
      /\b10\.\d{4,}\/[\w.()-]+(?:\/[\w.()-]+)*?(?=\/(?:full|abstract)\b|$)/.exec(page.url ?? '')?.[0] ?? null,
    licence: isReview ? REVIEW.licence : null,
    attribution: isReview ? REVIEW.attribution : 'Facts only, read on a stored copy of the page.',
    createdAt: now,
  }
}
