import { type CslItem, cslDate } from './csl-item'

/** What the atlas knows of a source; only that goes into a reference. */
export interface KnownSource {
  id: string
  kind: string
  title: string
  url: string | null
  doi: string | null
  pmid: string | null
  publishedOn: string | null
  retrievedOn: string | null
  licence: string | null
  attribution: string | null
}

const TYPES: Readonly<Record<string, CslItem['type']>> = {
  paper: 'article-journal',
  registry_record: 'webpage',
  registry_mirror: 'webpage',
  web_page: 'webpage',
  news: 'webpage',
  table_row: 'dataset',
}

/**
 * A reference to a source of the atlas: title, dates, DOI, PMID and address as they are stored. What the store does not hold
 * (authors, journals of papers known by their number alone) is left out, never guessed.
 */
export function citeSource(source: KnownSource): CslItem {
  const { id, kind, title, url, doi, pmid, licence, attribution } = source
  const issued = cslDate(source.publishedOn)
  const accessed = cslDate(source.retrievedOn)
  const note = [attribution, licence && `Licence: ${licence}`].filter(Boolean).join(' ')
  return {
    id: `source-${id}`,
    type: TYPES[kind] ?? 'document',
    title,
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(url === null ? {} : { URL: url }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(pmid === null ? {} : { PMID: pmid }),
    ...(note === '' ? {} : { note }),
  }
}
