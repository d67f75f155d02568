import { monotonicFactory } from 'ulid'
import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { registryUrl } from '../../domain/registries/registry-url'
import { insertRows } from '../db/bulk-rows'
import type { Transaction } from '../db/handles'
import type { ImportStep } from './import-plan'

/** A step with the rows it writes to. */
export interface PlacedStep extends ImportStep {
  trialId: number
  recordId: number
  versionId: number
  versionNumber: number
  isNewTrial: boolean
}

/** What all steps of a batch share: the run and the instant. */
export interface ImportWrite {
  runId: string
  now: string
}

/**
 * Writes the registry layer of studies that share no number: trials for studies of none we know, records, versions with their bodies, sources
 * and identifiers. Projection, history and `Change` are the command's next steps.
 */
export async function writeSteps(
  tx: Transaction,
  steps: ImportStep[],
  write: ImportWrite,
): Promise<PlacedStep[]> {
  const trialIds = await makeTrials(tx, steps, write)
  const recordIds = await makeRecords(tx, steps, { trialIds, now: write.now })
  const placed = await makeVersions(tx, steps, { trialIds, recordIds, write })
  await writeBodies(tx, placed)
  await writeSources(tx, placed, write)
  await writeIdentifiers(tx, placed)
  return placed
}

// asks for chance once a millisecond, not sixteen times for each
const nextId = monotonicFactory()

type TrialIds = ReadonlyMap<string, number>

/** Gives the trial of each study by number, made now where there was none. Candidates are published: one filter away. */
async function makeTrials(tx: Transaction, steps: ImportStep[], { now }: ImportWrite): Promise<TrialIds> {
  const news = steps.filter(({ trialId }) => trialId === null).map(({ hashed }) => hashed.study.nctId)
  const made = await insertRows(
    tx,
    'Trial',
    news.map((nctId) => ({
      publicId: nctId,
      scope: 'candidate' as const,
      visibility: 'published' as const,
      title: nctId, // until the projection, in the same transaction
      phaseGroup: 'NOT_CAPTURED',
      createdAt: now,
      updatedAt: now,
    })),
  )
  const known = steps.flatMap(({ trialId, hashed }) =>
    trialId === null ? [] : [[hashed.study.nctId, trialId] as const],
  )
  return new Map([...known, ...numbered(news, made)])
}

async function makeRecords(
  tx: Transaction,
  steps: ImportStep[],
  { trialIds, now }: { trialIds: TrialIds; now: string },
): Promise<Map<string, number>> {
  const news = steps.filter(({ record }) => record === null).map(({ hashed }) => hashed.study.nctId)
  const made = await insertRows(
    tx,
    'RegistryRecord',
    news.map((nctId) => ({
      registry: CLINICAL_TRIALS_GOV,
      value: nctId,
      trialId: trialIds.get(nctId) ?? null,
      firstSeenAt: now,
      lastSeenAt: now,
    })),
  )
  const known = steps.flatMap(({ record, hashed }) =>
    record ? [[hashed.study.nctId, record.id] as const] : [],
  )
  await tx.registryRecord.updateMany({
    where: { id: { in: known.map(([, id]) => id) } },
    data: { lastSeenAt: now },
  })
  return new Map([...known, ...numbered(news, made)])
}

async function makeVersions(
  tx: Transaction,
  steps: ImportStep[],
  { trialIds, recordIds, write }: { trialIds: TrialIds; recordIds: Map<string, number>; write: ImportWrite },
): Promise<PlacedStep[]> {
  const versions = steps.map((step) => ({
    ...step,
    isNewTrial: step.trialId === null,
    trialId: found(trialIds, step.hashed.study.nctId),
    recordId: found(recordIds, step.hashed.study.nctId),
    versionNumber: Math.max(0, ...(step.record?.versions ?? []).map(({ number }) => number)) + 1,
  }))
  const made = await insertRows(
    tx,
    'RegistryVersion',
    versions.map(({ recordId, versionNumber, hashed: { hash, study } }) => ({
      recordId,
      number: versionNumber,
      contentHash: hash,
      postedOn: study.reading.postedOn,
      retrievedAt: write.now,
      importRunId: write.runId,
    })),
  )
  const versionIds = new Map(
    numbered(
      versions.map(({ recordId }) => recordId),
      made,
    ),
  )
  return versions.map((step) => ({ ...step, versionId: found(versionIds, step.recordId) }))
}

async function writeBodies(tx: Transaction, placed: PlacedStep[]): Promise<void> {
  const data = placed.map(({ versionId, hashed: { gzip } }) => ({ versionId, gzip }))
  await insertRows(tx, 'RegistryBody', data)
}

async function writeSources(tx: Transaction, placed: PlacedStep[], { now }: ImportWrite): Promise<void> {
  await insertRows(
    tx,
    'Source',
    placed.map(({ versionId, hashed: { study } }) => ({
      id: nextId(),
      kind: 'registry_record' as const,
      title: `${CLINICAL_TRIALS_GOV} record ${study.nctId}`,
      url: registryUrl(CLINICAL_TRIALS_GOV, study.nctId),
      publishedOn: study.reading.postedOn,
      retrievedOn: study.takenOn ?? now.slice(0, 10),
      attribution: 'ClinicalTrials.gov, U.S. National Library of Medicine',
      registryVersionId: versionId,
      createdAt: now,
    })),
  )
}

async function writeIdentifiers(tx: Transaction, placed: PlacedStep[]): Promise<void> {
  const data = placed.flatMap(({ trialId, newIdentifiers }) =>
    newIdentifiers.map((one) => ({ ...one, trialId })),
  )
  await insertRows(tx, 'TrialIdentifier', data)
  const demotedIds = placed.flatMap((step) => step.demotedIds)
  if (demotedIds.length > 0)
    await tx.trialIdentifier.updateMany({ where: { id: { in: demotedIds } }, data: { role: 'alias' } })
}

/** Pairs what was inserted with the numbers the store gave it. */
function numbered<K>(keys: readonly K[], ids: readonly number[]): (readonly [K, number])[] {
  return keys.map((key, place) => [key, ids[place] ?? 0])
}

function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The import lost sight of ${String(key)}.`)
  return value
}
