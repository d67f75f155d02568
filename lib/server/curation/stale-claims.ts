import { gunzipSync } from 'node:zlib'
import { canonicalText } from '../../domain/claims/canonical-text'
import { isClaimableField } from '../../domain/claims/claimable-fields'
import { newestVersion } from '../../domain/registries/newest-version'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import type { MissingReason } from '../../domain/shared/missing'
import type { Reader } from '../db/handles'

/** A curated reading that was accepted beside another value of the registry than it gives now. */
export interface StaleClaim {
  now: { value: unknown; missing: MissingReason | null } // what the registry says today
}

/**
 * Finds the claims in force whose registry record says something else of their field than in the version the reviewer
 * saw (DESIGN section 3), by claim id. Only records with a newer version are read.
 */
export async function listStaleClaims(handle: Reader): Promise<Map<string, StaleClaim>> {
  const claims = await handle.claim.findMany({
    where: { state: 'accepted', endedAt: null, basisVersionId: { not: null } },
    select: { id: true, field: true, basisVersionId: true },
  })
  const newer = await findNewer(
    handle,
    claims.flatMap(({ basisVersionId }) => basisVersionId ?? []),
  )
  const said = await readVersions(handle, [...newer].flat())
  return new Map(
    claims.flatMap(({ id, field, basisVersionId }) => {
      const seen = basisVersionId ?? 0
      const now = said(newer.get(seen) ?? seen, field)
      return now && now.text !== said(seen, field)?.text ? [[id, { now }] as const] : []
    }),
  )
}

/** The newest version of the record of each given version, where that is another one. */
async function findNewer(handle: Reader, versionIds: readonly number[]): Promise<Map<number, number>> {
  const versions = await handle.registryVersion.findMany({
    where: { id: { in: [...new Set(versionIds)] } },
    select: { id: true, record: { select: { versions: true } } },
  })
  return new Map(
    versions.flatMap(({ id, record }) => {
      const newest = newestVersion(record.versions)
      return newest && newest.id !== id ? [[id, newest.id] as const] : []
    }),
  )
}

async function readVersions(handle: Reader, versionIds: readonly number[]) {
  const bodies = await handle.registryBody.findMany({
    where: { versionId: { in: [...new Set(versionIds)] } },
    include: { version: { select: { record: { select: { registry: true } } } } },
  })
  const readings = new Map(
    bodies.map(({ versionId, gzip, version }) => [
      versionId,
      readRegistryBody(version.record.registry, JSON.parse(gunzipSync(gzip).toString('utf8'))).statements,
    ]),
  )
  return (versionId: number, field: string) => {
    const statement = readings.get(versionId)?.find((each) => each.field === field)
    if (!statement || !isClaimableField(field)) return null
    const { value, missing } = statement
    return { value, missing, text: canonicalText(field, value, missing) }
  }
}
