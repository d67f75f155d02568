import { registryUrl } from '../../domain/registries/registry-url'
import type { SourceView } from '../../domain/trials/trial-views'
import type { Reader } from '../db/handles'

type UnnumberedSource = Omit<SourceView, 'number'>

/**
 * Loads the sources a page names, in the order of `ids`, numbered from 1. A registry version that no source names yet
 * (`version-12`) is described from its record; an id unknown to the store is left out.
 */
export async function loadSourceViews(handle: Reader, ids: readonly string[]): Promise<SourceView[]> {
  const [sources, versions] = await Promise.all([loadSources(handle, ids), loadVersions(handle, ids)])
  const byId = new Map([...sources, ...versions].map((source) => [source.id, source]))
  return ids.flatMap((id, index) => {
    const source = byId.get(id)
    return source ? [{ ...source, number: index + 1 }] : []
  })
}

async function loadSources(handle: Reader, ids: readonly string[]): Promise<UnnumberedSource[]> {
  return handle.source.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      kind: true,
      title: true,
      url: true,
      publishedOn: true,
      retrievedOn: true,
      licence: true,
      attribution: true,
    },
  })
}

async function loadVersions(handle: Reader, ids: readonly string[]): Promise<UnnumberedSource[]> {
  const versionIds = ids.flatMap((id) => {
    const digits = /^version-(\d+)$/.exec(id)?.[1]
    return digits === undefined ? [] : [Number(digits)]
  })
  if (versionIds.length === 0) return []
  const versions = await handle.registryVersion.findMany({
    where: { id: { in: versionIds } },
    select: {
      id: true,
      postedOn: true,
      retrievedAt: true,
      record: { select: { registry: true, value: true } },
    },
  })
  return versions.map(({ id, postedOn, retrievedAt, record: { registry, value } }) => ({
    id: `version-${String(id)}`,
    kind: 'registry_record',
    title: `${registry} record ${value}`,
    url: registryUrl(registry, value),
    publishedOn: postedOn,
    retrievedOn: retrievedAt.slice(0, 10),
    licence: null,
    attribution: null,
  }))
}
