import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import type { ReadIdentifier } from '../../domain/registries/registry-reading'
import type { Reader } from '../db/handles'
import type { HashedStudy } from './study-content'

/** What the store knows of the studies of one batch before they are written. */
export interface KnownRecords {
  records: Map<string, KnownRecord> // by number
  owners: Map<string, IdentifierOwner> // by `identifierKey`
}

export interface KnownRecord {
  id: number
  trialId: number | null
  versions: {
    id: number
    number: number
    contentHash: string
    postedOn: string | null
    retrievedAt: string
  }[]
}

export interface IdentifierOwner {
  id: number
  trialId: number
  publicId: string
  role: string
}

/** Loads the records of the studies' own numbers and the trials that own any number they bear. */
export async function loadKnownRecords(
  handle: Reader,
  studies: readonly HashedStudy[],
): Promise<KnownRecords> {
  const records = await handle.registryRecord.findMany({
    where: { registry: CLINICAL_TRIALS_GOV, value: { in: studies.map(({ study }) => study.nctId) } },
    select: {
      id: true,
      value: true,
      trialId: true,
      versions: { select: { id: true, number: true, contentHash: true, postedOn: true, retrievedAt: true } },
    },
  })
  const values = new Set(studies.flatMap(({ study }) => study.reading.identifiers.map(({ value }) => value)))
  const identifiers = await handle.trialIdentifier.findMany({
    where: { value: { in: [...values] } },
    select: {
      id: true,
      registry: true,
      value: true,
      role: true,
      trialId: true,
      trial: { select: { publicId: true } },
    },
  })
  return {
    records: new Map(records.map(({ value, ...record }) => [value, record])),
    owners: new Map(
      identifiers.map(({ trial, ...owner }) => [
        identifierKey(owner),
        { ...owner, publicId: trial.publicId },
      ]),
    ),
  }
}

/** The one text of a registry's number, for maps. */
export function identifierKey({ registry, value }: Pick<ReadIdentifier, 'registry' | 'value'>): string {
  return `${registry} ${value}`
}

/** Says what an import makes of a study: new to us, a version we have, or a new version. */
export function judgeStudy(record: KnownRecord | undefined, hash: string): 'added' | 'changed' | 'unchanged' {
  if (!record) return 'added'
  return record.versions.some(({ contentHash }) => contentHash === hash) ? 'unchanged' : 'changed'
}
