import { gunzipSync } from 'node:zlib'
import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { compareReadings } from '../../domain/registries/compare-readings'
import { newestVersion } from '../../domain/registries/newest-version'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import type { RegistryReading } from '../../domain/registries/registry-reading'
import type { AuditDraft } from '../audit/record-audit'
import type { Reader } from '../db/handles'
import { trialViewHash } from '../projection/trial-view-hash'
import { changesOfIdentifiers } from './identifier-changes'
import type { PlacedStep } from './import-writes'

/**
 * Drafts the history entries of written studies, one each, in their order: the version that came in and, for a changed
 * record, every field of which it says something else than the newest version before.
 */
export async function draftHistory(handle: Reader, placed: PlacedStep[]): Promise<AuditDraft[]> {
  const trialIds = placed.map(({ trialId }) => trialId)
  const trials = await handle.trial.findMany({
    where: { id: { in: trialIds } },
    select: { id: true, version: true },
  })
  const versionOf = new Map(trials.map(({ id, version }) => [id, version]))
  const viewHashOf = await trialViewHash(handle, trialIds)
  const before = await loadReadingsBefore(handle, placed)
  const identifierChanges = await changesOfIdentifiers(handle, placed)
  return placed.map((step) => {
    const { study } = step.hashed
    const posted = study.reading.postedOn === null ? '' : `, posted ${study.reading.postedOn}`
    return {
      action: 'registry.import',
      entityType: 'trial',
      entityId: String(step.trialId),
      version: versionOf.get(step.trialId) ?? null,
      reason: `${CLINICAL_TRIALS_GOV} record ${study.nctId}, version ${String(step.versionNumber)}${posted}`,
      changes: [...changesOf(step, before.get(step.recordId)), ...(identifierChanges.get(step) ?? [])],
      viewHash: viewHashOf.get(step.trialId) ?? null,
    }
  })
}

function changesOf(step: PlacedStep, before: RegistryReading | undefined) {
  const { nctId, reading } = step.hashed.study
  const newestBefore = newestVersion(step.record?.versions ?? [])?.number ?? null
  return [
    ...(step.isNewTrial ? [{ field: 'publicId', from: null, to: nctId }] : []),
    { field: 'registryVersion', from: newestBefore, to: step.versionNumber },
    ...(before ? compareReadings(before, reading) : []),
  ]
}

async function loadReadingsBefore(
  handle: Reader,
  placed: PlacedStep[],
): Promise<Map<number, RegistryReading>> {
  const newest = placed.flatMap(({ recordId, record }) => {
    const version = newestVersion(record?.versions ?? [])
    return version ? [{ recordId, versionId: version.id }] : []
  })
  const bodies = await handle.registryBody.findMany({
    where: { versionId: { in: newest.map(({ versionId }) => versionId) } },
  })
  const bodyOf = new Map(bodies.map(({ versionId, gzip }) => [versionId, gzip]))
  return new Map(
    newest.flatMap(({ recordId, versionId }) => {
      const body = bodyOf.get(versionId)
      return body ? [[recordId, read(body)] as const] : []
    }),
  )
}

function read(gzip: Uint8Array): RegistryReading {
  return readRegistryBody(CLINICAL_TRIALS_GOV, JSON.parse(gunzipSync(gzip).toString('utf8')))
}
