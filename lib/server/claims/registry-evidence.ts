import { gunzipSync } from 'node:zlib'
import type { Moment } from '../../domain/claims/moment'
import { newestVersion } from '../../domain/registries/newest-version'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import type { RegistryReading } from '../../domain/registries/registry-reading'
import { groupBy } from '../../domain/shared/group-by'
import type { Reader } from '../db/handles'
import { readingsOf } from './known-readings'

/** The newest kept version of one registry record and what it says. `sourceId` is null when no Source names it. */
export interface RegistryEvidence {
  trialId: number
  registry: string
  value: string
  versionId: number
  postedOn: string | null
  retrievedAt: string
  sourceId: string | null
  reading: RegistryReading
}

/** Loads and reads the newest version, of those known then, of every registry record of the trials, in order of record. */
export async function loadRegistryEvidence(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment = null,
): Promise<RegistryEvidence[]> {
  const records = await handle.registryRecord.findMany({
    where: { trialId: { in: [...trialIds] } },
    select: { id: true, registry: true, value: true, trialId: true },
    orderBy: { id: 'asc' },
  })
  const newest = await loadNewestVersions(
    handle,
    records.map(({ id }) => id),
    moment,
  )
  const versionIds = [...newest.values()].map(({ id }) => id)
  const known = readingsOf(handle)
  const [bodies, sources] = await Promise.all([
    handle.registryBody.findMany({ where: { versionId: { in: versionIds.filter((id) => !known.has(id)) } } }),
    handle.source.findMany({
      where: { registryVersionId: { in: versionIds } },
      select: { id: true, registryVersionId: true },
      orderBy: { id: 'desc' },
    }),
  ])
  const bodyOf = new Map(bodies.map(({ versionId, gzip }) => [versionId, gzip]))
  const sourceOf = new Map(sources.map(({ id, registryVersionId }) => [registryVersionId, id]))
  return records.flatMap(({ id, registry, value, trialId }) => {
    const version = newest.get(id)
    if (!version || trialId === null) return []
    const reading = known.get(version.id) ?? readBody(registry, bodyOf.get(version.id))
    if (!reading) return []
    const { postedOn, retrievedAt } = version
    const sourceId = sourceOf.get(version.id) ?? null
    return [{ trialId, registry, value, versionId: version.id, postedOn, retrievedAt, sourceId, reading }]
  })
}

function readBody(registry: string, gzip: Uint8Array | undefined): RegistryReading | null {
  if (!gzip) return null
  const body: unknown = JSON.parse(gunzipSync(gzip).toString('utf8'))
  return readRegistryBody(registry, body)
}

async function loadNewestVersions(handle: Reader, recordIds: readonly number[], moment: Moment) {
  const versions = await handle.registryVersion.findMany({
    where: {
      recordId: { in: [...recordIds] },
      ...(moment === null ? {} : { retrievedAt: { lte: moment } }),
    },
    select: { id: true, recordId: true, number: true, postedOn: true, retrievedAt: true },
  })
  const ofRecord = groupBy(versions, ({ recordId }) => recordId)
  return new Map(
    [...ofRecord].flatMap(([recordId, all]) => {
      const version = newestVersion(all)
      return version ? [[recordId, version] as const] : []
    }),
  )
}
