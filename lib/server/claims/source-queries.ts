import type { SourceSummary } from '../../domain/claims/source-summary-views'
import { summarizeSets, summarizeSites } from '../../domain/claims/summarize-sources'
import type { Viewer } from '../../domain/users/viewer'
import { AGGREGATOR } from '../../domain/registries/registry-order'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { knownSources } from './known-sources'
import { countVersionFacts } from './version-facts'

/**
 * Summarises everything the atlas has read: sets of data with a licence of their own, registry records, and pages read
 * for single facts, by site; each with how much it gave. Largest first. Permission: source:read.
 */
export async function summarizeSources(viewer: Viewer): Promise<SourceSummary> {
  authorize(viewer, 'source:read')
  const [sources, facts, registries, claims] = await Promise.all([
    loadNamedSources(viewer),
    countFacts(),
    summarizeRegistries(),
    countClaims(),
  ])
  const ofVersions = await countVersionFacts(sources)
  const given = sources.map((source) => ({
    ...source,
    facts: (facts.get(source.id) ?? 0) + (ofVersions.get(source.id) ?? 0),
  }))
  return {
    sets: summarizeSets(given),
    registries,
    sites: summarizeSites(given),
    claims,
  }
}

// the records of registries are counted by registry: there may be hundreds of thousands
async function loadNamedSources(viewer: Viewer) {
  return reader().source.findMany({
    where: {
      AND: [knownSources(viewer), { NOT: { kind: 'registry_record', registryVersionId: { not: null } } }],
    },
    select: {
      registryVersionId: true,
      id: true,
      kind: true,
      title: true,
      url: true,
      licence: true,
      attribution: true,
      publishedOn: true,
      retrievedOn: true,
    },
    orderBy: { id: 'asc' },
  })
}

async function countFacts(): Promise<Map<string, number>> {
  const [claims, citations] = await Promise.all([
    reader().claim.groupBy({
      by: ['sourceId'],
      where: { state: 'accepted', endedAt: null },
      _count: { _all: true },
    }),
    reader().statementCitation.groupBy({
      by: ['sourceId'],
      where: { statement: { endedAt: null } },
      _count: { _all: true },
    }),
  ])
  const facts = new Map<string, number>()
  for (const { sourceId, _count } of [...claims, ...citations])
    facts.set(sourceId, (facts.get(sourceId) ?? 0) + _count._all)
  return facts
}

async function summarizeRegistries(): Promise<SourceSummary['registries']> {
  const records = await reader().registryRecord.groupBy({
    by: ['registry'],
    where: { registry: { not: AGGREGATOR } }, // its rows are a set of data with a licence of their own
    _count: { _all: true },
    _max: { lastSeenAt: true },
    orderBy: { registry: 'asc' },
  })
  return records.map((row) => ({
    registry: row.registry,
    records: row._count._all,
    newestOn: row._max.lastSeenAt?.slice(0, 10) ?? null,
  }))
}

async function countClaims(): Promise<SourceSummary['claims']> {
  const rows = await reader().claim.groupBy({
    by: ['basis'],
    where: { state: 'accepted', endedAt: null },
    _count: { _all: true },
  })
  const of = (basis: string) => rows.find((row) => row.basis === basis)?._count._all ?? 0
  const [curated, secondary, rule] = [of('curated'), of('secondary'), of('rule')]
  return { total: curated + secondary + rule, curated, secondary, rule }
}
