import type { PublicationDraft } from './claim-draft'
import type { CrosswalkFact } from './founding-tables'

/** Turns a `result_paper` fact into a publication: PMID and DOI where printed, else the citation as printed. */
export function crosswalkPaper({ value, source_url, note }: CrosswalkFact): PublicationDraft {
  const pmid = /\bPMID (\d+)/.exec(value)?.[1] ?? null
  const doi = /\b10\.\d{4,}\/\S+/.exec(value)?.[0] ?? null
  const pmc = /^PMC\d+$/.test(value)
  return {
    type: /protocol/.test(`${value} ${note}`) ? 'BACKGROUND' : 'RESULT',
    citation: pmid === null && doi === null && !pmc ? value : null,
    pmid,
    doi,
    url: /^https?:/.test(source_url) ? source_url : null,
    page: source_url,
  }
}
