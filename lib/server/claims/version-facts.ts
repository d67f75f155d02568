import { gunzipSync } from 'node:zlib'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import { reader } from '../db/reader'

interface VersionSource {
  id: string
  registryVersionId: number | null
}

/**
 * Counts, by source, the values that kept rows of tables state: such a row is a registry version, and its values are
 * read from it rather than claimed one by one.
 */
export async function countVersionFacts(sources: readonly VersionSource[]): Promise<Map<string, number>> {
  const sourceOf = new Map(
    sources.flatMap(({ id, registryVersionId }) =>
      registryVersionId === null ? [] : [[registryVersionId, id]],
    ),
  )
  const bodies = await reader().registryBody.findMany({
    where: { versionId: { in: [...sourceOf.keys()] } },
    include: { version: { select: { record: { select: { registry: true } } } } },
  })
  return new Map(
    bodies.map(({ versionId, gzip, version }) => {
      const body: unknown = JSON.parse(gunzipSync(gzip).toString('utf8'))
      const { statements } = readRegistryBody(version.record.registry, body)
      return [sourceOf.get(versionId) ?? '', statements.filter(({ missing }) => missing === null).length]
    }),
  )
}
