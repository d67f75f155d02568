import { gunzipSync } from 'node:zlib'
import type { Moment } from '../../domain/claims/moment'
import { newestVersion } from '../../domain/registries/newest-version'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import type { RegistryReading } from '../../domain/registries/registry-reading'
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
  const records = await loadRecords(handle, trialIds, moment)
  const newest = new Map(records.map(({ id, versions }) => [id, newestVersion(versions)]))
  const versionIds = [...newest.values()].flatMap((version) => version?.id ?? [])
  const known = readingsOf(handle)
  const bodies = await handle.registryBody.findMany({
    where: { versionId: { in: versionIds.filter((id) => !known.has(id)) } },
  })
  const bodyOf = new Map(bodies.map(({ versionId, gzip }) => [versionId, gzip]))
  return records.flatMap(({ id, registry, value, trialId }) => {
    const version = newest.get(id)
    if (!version || trialId === null) return []
    const reading = known.get(version.id) ?? readBody(registry, bodyOf.get(version.id))
    if (!reading) return []
    const { postedOn, retrievedAt, sources } = version
    const sourceId = sources[0]?.id ?? null
    return [{ trialId, registry, value, versionId: version.id, postedOn, retrievedAt, sourceId, reading }]
  })
}

function readBody(registry: string, gzip: Uint8Array | undefined): RegistryReading | null {
  if (!gzip) return null
  const body: unknown = JSON.parse(gunzipSync(gzip).toString('utf8'))
  return readRegistryBody(registry, body)
}

/** The records of the trials with all versions known then, each with the sources that name it. */
async function loadRecords(handle: Reader, trialIds: readonly number[], moment: Moment) {
  const sources = { select: { id: true }, orderBy: { id: 'asc' } } as const
  const versions = { select: { id: true, number: true, postedOn: true, retrievedAt: true, sources } } as const
  return handle.registryRecord.findMany({
    where: { trialId: { in: [...trialIds] } },
    select: {
      id: true,
      registry: true,
      value: true,
      trialId: true,
      versions: { ...versions, where: moment === null ? {} : { retrievedAt: { lte: moment } } },
    },
    orderBy: { id: 'asc' },
  })
}
