import { pageOrigin, registryOrigin } from '../claims/origin'
import { type RegistryIdentifier, readRegistryIdentifier } from '../registries/registry-identifier'
import { registryOfHost } from '../registries/registry-host'
import { registryUrl } from '../registries/registry-url'

/** What a pasted reference names, before it is known whether the atlas has that source. */
export interface SourceReference {
  kind: 'registry_record' | 'registry_mirror' | 'paper' | 'web_page'
  title: string // where nobody gave one
  url: string | null
  doi: string | null
  pmid: string | null
  record: RegistryIdentifier | null // of which it is the page or a copy
  originKey: string
}

/**
 * Reads what a curator pasted as a source: a DOI, a PMID, a registry's number or an address, in any of the forms in
 * which pages print them. A registry's page and every copy of it have the record as their origin, papers and pages are
 * their own (docs/decisions/0003). Null where the text is none of these.
 */
export function readSourceReference(text: string): SourceReference | null {
  const given = text.trim()
  return readPaper(given) ?? readRecord(given) ?? readAddress(given)
}

function readPaper(text: string): SourceReference | null {
  const doi = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:?\s*)?(10\.\d{4,9}\/[^\s?#]+)$/i.exec(text)?.[1]
  if (doi !== undefined) return paperOf({ doi: plainDoi(doi), pmid: null })
  const pmid =
    /^(?:https?:\/\/)?(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,9})\/?(?:[?#].*)?$/i.exec(text)?.[1] ??
    /^(?:pmid:?\s*)(\d{1,9})$/i.exec(text)?.[1] ??
    /^(\d{6,8})$/.exec(text)?.[1] // a bare number of the length that PubMed gives today
  return pmid === undefined ? null : paperOf({ doi: null, pmid: String(Number(pmid)) })
}

function paperOf({ doi, pmid }: { doi: string | null; pmid: string | null }): SourceReference {
  const url = doi === null ? `https://pubmed.ncbi.nlm.nih.gov/${pmid ?? ''}/` : `https://doi.org/${doi}`
  const title = doi === null ? `PubMed ${pmid ?? ''}` : `doi:${doi}`
  return { kind: 'paper', title, url, doi, pmid, record: null, originKey: pageOrigin(url) }
}

function readRecord(text: string): SourceReference | null {
  const hpscreg = /^hpscreg[\s:_/-]*(\d+)$/i.exec(text)?.[1]
  const record =
    hpscreg === undefined ? readRegistryIdentifier(text) : { registry: 'hPSCreg', value: hpscreg }
  if (!record) return null
  return recordPage('registry_record', record, registryUrl(record.registry, record.value))
}

function readAddress(text: string): SourceReference | null {
  const address = parseAddress(text)
  if (!address) return null
  const url = address.href
  const host = address.hostname.replace(/^www\./, '')
  const doi = /\/(10\.\d{4,9}\/[\w.()/-]+?)(?:\/(?:full|abstract|pdf|epdf))?\/?$/.exec(address.pathname)?.[1]
  if (doi !== undefined)
    return { ...paperOf({ doi: plainDoi(doi), pmid: null }), url, title: pageTitle(address) }
  const record = recordIn(address)
  if (record) {
    const isOwn = registryOfHost(address.hostname) === record.registry
    return recordPage(isOwn ? 'registry_record' : 'registry_mirror', record, url, isOwn ? null : host)
  }
  const isPaper = /^(?:pmc\.ncbi\.nlm\.nih\.gov|europepmc\.org)$|^www\.ncbi\.nlm\.nih\.gov$/.test(
    address.hostname,
  )
  return {
    kind: isPaper ? 'paper' : 'web_page',
    title: pageTitle(address),
    url,
    doi: null,
    pmid: null,
    record: null,
    originKey: pageOrigin(url),
  }
}

function recordPage(
  kind: 'registry_record' | 'registry_mirror',
  record: RegistryIdentifier,
  url: string | null,
  shownBy: string | null = null,
): SourceReference {
  const title = `${record.registry} record ${record.value}`
  return {
    kind,
    title: shownBy === null ? title : `${title}, as shown by ${shownBy}`,
    url,
    doi: null,
    pmid: null,
    record,
    originKey: registryOrigin(record.registry, record.value),
  }
}

const NUMBERS =
  /NCT\d{8}|jRCTs?\w?\d{9,10}|UMIN\d{9}|ChiCTR\d{10}|ACTRN\d{14}|IRCT\d{10,}N\d+|CTR\d{8}(?!\d)/i

function recordIn({ hostname, pathname, search }: URL): RegistryIdentifier | null {
  const registry = registryOfHost(hostname)
  if (registry === 'hPSCreg') {
    const value = /\/trial\/(\d+)/.exec(pathname)?.[1]
    return value === undefined ? null : { registry, value }
  }
  const named = NUMBERS.exec(pathname + search)?.[0]
  if (named !== undefined) return readRegistryIdentifier(named)
  const european = /20\d{2}-\d{6}-\d{2}(?:-\d{2})?/.exec(pathname + search)?.[0]
  return european === undefined || registry === null ? null : readRegistryIdentifier(european)
}

// without the parts that differ from visit to visit; other schemes than the web's name no page
function parseAddress(text: string): URL | null {
  if (/\s/.test(text) || !/^(?:https?:\/\/|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i.test(text)) return null
  const address = URL.canParse(text)
    ? new URL(text)
    : URL.canParse(`https://${text}`)
      ? new URL(`https://${text}`)
      : null
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '')
    return null
  address.hash = ''
  for (const name of [...address.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid)$/i.test(name)) address.searchParams.delete(name)
  return address
}

function pageTitle({ hostname, pathname }: URL): string {
  const words = pathname
    .split('/')
    .filter((part) => part !== '')
    .slice(-2)
    .join(' ')
    .replace(/[-_]+/g, ' ')
  return `${hostname.replace(/^www\./, '')}: ${words || 'front page'}`
}

function plainDoi(doi: string): string {
  return doi.replace(/[.,;)\]]+$/, (end) => (doi.includes('(') && end.startsWith(')') ? ')' : ''))
}
