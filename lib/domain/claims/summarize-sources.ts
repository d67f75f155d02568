import type { SourceSet, SourceSite } from './source-summary-views'

/** A source with the number of facts it gave. */
export interface GivenSource {
  kind: string
  title: string
  url: string | null
  licence: string | null
  attribution: string | null
  publishedOn: string | null
  retrievedOn: string | null
  facts: number
}

/**
 * Gathers sources that bear a licence into the sets they come from, by licence and attribution, largest first. A set of
 * several is named by what its titles begin with.
 */
export function summarizeSets(sources: readonly GivenSource[]): SourceSet[] {
  const groups = groupBy(sources, ({ licence, attribution }) =>
    licence === null ? null : JSON.stringify([licence, attribution]),
  )
  return groups
    .map(([first, ...others]) => {
      const all = [first, ...others]
      return {
        title:
          others.length === 0 ? first.title : commonTitle(all.map(({ title }) => title.split(/ |(?=,)/))),
        kind: first.kind,
        url: others.length === 0 ? first.url : siteAddress(first.url),
        licence: first.licence ?? '',
        attribution: first.attribution,
        sources: all.length,
        facts: sumOf(all),
        newestOn: newestOf(all),
      }
    })
    .toSorted(byFacts)
}

/** Gathers pages read for single facts by site, most facts first; what has no address is a document. */
export function summarizeSites(sources: readonly GivenSource[]): SourceSite[] {
  const groups = groupBy(sources, ({ licence, url }) =>
    licence === null ? (siteOf(url) ?? 'documents') : null,
  )
  return groups
    .map((all) => ({
      site: siteOf(all[0].url) ?? 'documents',
      kinds: [...new Set(all.map(({ kind }) => kind))].toSorted(),
      pages: all.length,
      facts: sumOf(all),
      newestOn: newestOf(all),
    }))
    .toSorted((left, right) => byFacts(left, right) || (left.site < right.site ? -1 : 1))
}

type Group = [GivenSource, ...GivenSource[]]

function groupBy(sources: readonly GivenSource[], keyOf: (source: GivenSource) => string | null): Group[] {
  const groups = new Map<string, Group>()
  for (const source of sources) {
    const key = keyOf(source)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(source)
    else groups.set(key, [source])
  }
  return [...groups.values()]
}

function siteOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(url ?? '')?.[1] ?? null
}

function siteAddress(url: string | null): string | null {
  return /^https?:\/\/[^/]+/.exec(url ?? '')?.[0] ?? null
}

// "hPSCreg trial 1, row of the table" and its like: "hPSCreg trial …, row of the table"
function commonTitle(titles: readonly string[][]): string {
  const start = commonStart(titles)
  const rest = titles.map((words) => words.slice(start.length).toReversed())
  return [...start, '…', ...commonStart(rest).toReversed()].join(' ').replaceAll(' ,', ',')
}

function commonStart(titles: readonly string[][]): string[] {
  const [first = []] = titles
  const end = first.findIndex((word, at) => titles.some((words) => words[at] !== word))
  return end === -1 ? first : first.slice(0, end)
}

function sumOf(sources: readonly GivenSource[]): number {
  return sources.reduce((sum, { facts }) => sum + facts, 0)
}

function newestOf(sources: readonly GivenSource[]): string | null {
  const dates = sources.flatMap(({ publishedOn, retrievedOn }) => publishedOn ?? retrievedOn ?? [])
  return dates.toSorted().at(-1) ?? null
}

function byFacts(left: { facts: number }, right: { facts: number }): number {
  return right.facts - left.facts
}
