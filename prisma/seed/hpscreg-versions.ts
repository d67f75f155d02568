import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { hpscregNumber, type HpscregRow } from '../../lib/domain/registries/hpscreg/hpscreg-row'
import { canonicalJson } from '../../lib/domain/shared/canonical-json'
import type { Transaction } from '../../lib/server/db/handles'
import { foundingId } from './founding-id'

/** The source that speaks for a row of the hPSCreg table. */
export function rowSourceId(number: string): string {
  return foundingId('source', 'hPSCreg row', number)
}

/** Keeps the rows of the given trials as registry versions, each with its source: whole, as the table has them. */
export async function writeHpscregVersions(
  tx: Transaction,
  rows: readonly { row: HpscregRow; trialId: number }[],
  now: string,
): Promise<void> {
  const records = await tx.registryRecord.createManyAndReturn({
    data: rows.map(({ row, trialId }) => ({
      registry: 'hPSCreg',
      value: hpscregNumber(row),
      trialId,
      firstSeenAt: now,
      lastSeenAt: now,
    })),
  })
  const bodies = new Map(rows.map(({ row }) => [hpscregNumber(row), canonicalJson(row)]))
  const numbers = new Map(records.map(({ id, value }) => [id, value]))
  const versions = await tx.registryVersion.createManyAndReturn({
    data: records.map(({ id, value }) => ({
      recordId: id,
      number: 1,
      contentHash: sha256(bodies.get(value) ?? ''),
      postedOn: '2025',
      retrievedAt: now,
    })),
  })
  const known = versions.map(({ id, recordId }) => ({ id, number: numbers.get(recordId) ?? '' }))
  await tx.registryBody.createMany({
    data: known.map(({ id, number }) => ({ versionId: id, gzip: gzipSync(bodies.get(number) ?? '') })),
  })
  await tx.source.createMany({ data: known.map(({ id, number }) => rowSource(id, number, now)) })
}

function rowSource(versionId: number, number: string, now: string) {
  return {
    id: rowSourceId(number),
    kind: 'table_row' as const,
    title: `hPSCreg trial ${number}, row of the table of 2025`,
    url: `https://hpscreg.eu/browse/trial/${number}`,
    doi: '10.5281/zenodo.15170761',
    publishedOn: '2025',
    licence: 'CC0 1.0',
    attribution:
      'Title, phase, cell type, participants and dates: hPSCreg. Study type, condition, ages, sex and country: WHO ICTRP.',
    registryVersionId: versionId,
    createdAt: now,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
