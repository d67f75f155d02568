import { gzipSync } from 'node:zlib'
import { canonicalText } from '../../../domain/claims/canonical-text'
import type { ClaimableField } from '../../../domain/claims/claimable-fields'
import type { MissingReason } from '../../../domain/shared/missing'
import { canonicalJson } from '../../../domain/shared/canonical-json'
import type { Transaction } from '../../db/handles'

export const NOW = '2026-11-23T08:00:00.000Z'

/** Adds a trial with one identifier, published and in scope, as a command would before its first projection. */
export async function addTrial(
  tx: Transaction,
  { registry = 'ClinicalTrials.gov', value }: { registry?: string; value: string },
) {
  const publicId = registry === 'hPSCreg' ? `hPSCreg-${value}` : value
  return tx.trial.create({
    data: {
      publicId,
      title: '',
      phaseGroup: 'NOT_CAPTURED',
      scope: 'in',
      visibility: 'published',
      createdAt: NOW,
      updatedAt: NOW,
      identifiers: { create: { registry, value, role: 'primary' } },
    },
  })
}

/** Adds a version of a registry record to a trial. */
export async function addVersion(
  tx: Transaction,
  { trialId, registry = 'ClinicalTrials.gov', value, postedOn = null, body, at = NOW }: AddedVersion,
) {
  const record = await tx.registryRecord.upsert({
    where: { registry_value: { registry, value } },
    create: { registry, value, trialId, firstSeenAt: at, lastSeenAt: at },
    update: {},
  })
  const number = (await tx.registryVersion.count({ where: { recordId: record.id } })) + 1
  const text = canonicalJson(body)
  return tx.registryVersion.create({
    data: {
      recordId: record.id,
      number,
      contentHash: `${value} ${String(number)}`,
      postedOn,
      retrievedAt: at,
      body: { create: { gzip: new Uint8Array(gzipSync(text)) } },
    },
  })
}

interface AddedVersion {
  trialId: number
  registry?: string
  value: string
  postedOn?: string | null
  body: unknown
  at?: string
}

interface AddedClaim {
  trialId: number
  field: ClaimableField
  value?: unknown
  missing?: MissingReason
  administrationId?: string
  basis?: 'curated' | 'secondary' | 'rule'
  state?: 'accepted' | 'rejected' | 'proposed'
  originKey?: string
  statedOn?: string | null
  textAsGiven?: string
  sourceId?: string
  at?: string // of its acceptance
}

/** Adds an accepted claim; only what matters to the test need be said. */
export async function addClaim(tx: Transaction, claim: AddedClaim) {
  const { trialId, field, value = null, missing = null, administrationId } = claim
  const sourceId = claim.sourceId ?? 'source'
  await tx.source.upsert({
    where: { id: sourceId },
    create: { id: sourceId, kind: 'registry_mirror', title: 'A mirror', createdAt: NOW },
    update: {},
  })
  const id = `claim-${String(await tx.claim.count()).padStart(4, '0')}`
  return tx.claim.create({
    data: {
      id,
      entityType: administrationId === undefined ? 'trial' : 'administration',
      entityId: administrationId ?? String(trialId),
      trialId,
      field,
      value: missing ? null : canonicalJson(value),
      missing,
      canonicalText: canonicalText(field, value, missing),
      textAsGiven: claim.textAsGiven ?? null,
      basis: claim.basis ?? 'secondary',
      state: claim.state ?? 'accepted',
      originKey: claim.originKey ?? `page:https://example.org/${id}`,
      sourceId,
      statedOn: claim.statedOn ?? null,
      actorId: 'tester',
      actorHandle: 'tester',
      createdAt: claim.at ?? NOW,
      acceptedAt: claim.state === undefined ? (claim.at ?? NOW) : null,
    },
  })
}
