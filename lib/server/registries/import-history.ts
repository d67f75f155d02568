import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { CLINICAL_TRIALS_GOV } from '../../domain/registries/clinicaltrials-gov/admit-study'
import { compareReadings } from '../../domain/registries/compare-readings'
import { newestVersion } from '../../domain/registries/newest-version'
import { readRegistryBody } from '../../domain/registries/read-registry-body'
import type { RegistryReading } from '../../domain/registries/registry-reading'
import { canonicalJson } from '../../domain/shared/canonical-json'
import type { AuditDraft } from '../audit/record-audit'
import type { Reader } from '../db/handles'
import type { PlacedStep } from './import-writes'

/**
 * Drafts the history entries of written studies, one each, in their order: the version that came in and, for a changed
 * record, every field of which it says something else than the newest version before.
 */
export async function draftHistory(handle: Reader, placed: PlacedStep[]): Promise<AuditDraft[]> {
  const trials = await handle.trial.findMany({ where: { id: { in: placed.map(({ trialId }) => trialId) } } })
  const trialOf = new Map(trials.map((trial) => [trial.id, trial]))
  const before = await loadReadingsBefore(handle, placed)
  return placed.map((step) => {
    const { study } = step.hashed
    const trial = trialOf.get(step.trialId)
    const posted = study.reading.postedOn === null ? '' : `, posted ${study.reading.postedOn}`
    return {
      action: 'registry.import',
      entityType: 'trial',
      entityId: String(step.trialId),
      version: trial?.version ?? null,
      reason: `${CLINICAL_TRIALS_GOV} record ${study.nctId}, version ${String(step.versionNumber)}${posted}`,
      changes: changesOf(step, before.get(step.recordId)),
      viewHash: createHash('sha256').update(canonicalJson(trial)).digest('hex'),
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
