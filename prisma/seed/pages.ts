import { pageOrigin, registryOrigin } from '../../lib/domain/claims/origin'
import { registryRank } from '../../lib/domain/registries/registry-order'
import { readRegistryIdentifier } from '../../lib/domain/registries/registry-identifier'
import { foundingId } from './founding-id'
import { readTable } from './read-table'

export type PageKind = 'registry_record' | 'registry_mirror' | 'paper' | 'news' | 'web_page' | 'document'

/** What is known of a web host: what its pages are, and which registry's records they copy ("any" = some registry's). */
export interface PageHost {
  kind: PageKind
  copies: string | null
}

/** A page as a source, and the origin of what it says of one trial. */
export interface Page {
  sourceId: string
  kind: PageKind
  title: string
  url: string | null
  originKey: string
}

export interface Registration {
  registry: string
  value: string
}

/** Reads the table of hosts: which are mirrors of registry records, which pages of their own. */
export function readPageHosts(root: string): Map<string, PageHost> {
  const rows = readTable(root, 'page-hosts', ['host', 'kind', 'copies'])
  return new Map(
    rows.map(({ host, kind, copies }) => [host, { kind: kind as PageKind, copies: copies || null }]),
  ) // parser
}

/**
 * Describes the page an address names, as a source on the trial with the given registrations. A mirror is a copy of the
 * record its address names, else of the trial's record in the registry it copies, else of its first registration; a
 * trial without one leaves the page on its own. What is no address is a document known by that text.
 */
export function describePage(
  address: string,
  trial: readonly Registration[],
  hosts: Map<string, PageHost>,
): Page {
  const host = hostOf(address)
  if (host === null) return ownPage(address, { kind: 'document', copies: null })
  const known = hosts.get(host)
  if (!known) throw new Error(`The table of page hosts does not hold ${host}.`)
  const record = known.copies === null ? null : copiedRecord(address, trial, known.copies)
  if (!record) return ownPage(address, known.copies === null ? known : { kind: 'web_page', copies: null })
  return {
    sourceId: foundingId('source', address),
    kind: known.kind,
    title: `${record.registry} record ${record.value}, as shown by ${plainHost(host)}`,
    url: address,
    originKey: registryOrigin(record.registry, record.value),
  }
}

function ownPage(address: string, { kind }: PageHost): Page {
  const host = hostOf(address)
  return {
    sourceId: foundingId('source', address),
    kind,
    title: host === null ? address : `${plainHost(host)}: ${lastWords(address)}`,
    url: host === null ? null : address,
    originKey: pageOrigin(host === null ? address : wholePaper(address)),
  }
}

function copiedRecord(address: string, trial: readonly Registration[], copies: string): Registration | null {
  if (copies === 'hPSCreg') return { registry: 'hPSCreg', value: /\/trial\/(\d+)/.exec(address)?.[1] ?? '' }
  const named = namedRecord(address)
  if (named) return named
  const registrations = trial
    .filter(({ registry }) => registry !== 'hPSCreg')
    .toSorted((left, right) => registryRank(left.registry) - registryRank(right.registry))
  return registrations.find(({ registry }) => registry === copies) ?? registrations[0] ?? null
}

function namedRecord(address: string): Registration | null {
  const found = /NCT\d{8}|jRCTs?\w?\d{9,10}|UMIN\d{9}|ChiCTR\d{10}|CTR\d{8}(?!\d)/i.exec(address)?.[0]
  return found === undefined ? null : readRegistryIdentifier(found)
}

// tables of one article are one paper, and so is its address with a note that cookies are off
function wholePaper(address: string): string {
  return address.replace(/\/table\/.*$/, '').replace(/\?error=cookies_not_supported.*$/, '')
}

function hostOf(address: string): string | null {
  return /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? null
}

function plainHost(host: string): string {
  return host.replace(/^www\./, '').replace(/\.$/, '')
}

function lastWords(address: string): string {
  const path = new URL(address).pathname.split('/').filter((part) => part !== '' && !/^full$/.test(part))
  return decodeURIComponent(path.slice(-2).join(' ')).replace(/[-_]+/g, ' ') || 'front page'
}
