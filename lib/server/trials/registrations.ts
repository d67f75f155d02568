import type { FieldViewing } from '../../domain/claims/field-view'
import { type ListedPart, listedStatement } from '../../domain/claims/listed-statement'
import { registryOrigin } from '../../domain/claims/origin'
import { rowFieldView } from '../../domain/claims/row-field-view'
import type { FieldStatement } from '../../domain/claims/statement'
import type { FieldView, TrialRow } from '../../domain/trials/trial-views'
import type { StoreHandle } from '../db/store-handle'

type Identifiers = TrialRow['identifiers']

/** Where an identifier comes from: the source in which it was first read, or the newest version of its registry's record. */
export interface StoredRegistration {
  registry: string
  value: string
  sourceId: string | null
  sourceKind: string | null // null where no source brought it
  versionId: number | null // null where no registry's record brought it
  versionSourceId: string | null // null where no source names that version
}

/** Reads where these identifiers come from, in the order in which they were stored. */
export function readRegistrations(db: StoreHandle, identifiers: Identifiers): StoredRegistration[] {
  const rows = db.objects<StoredRegistration>(
    `SELECT i.registry, i.value, s.id AS "sourceId", s.kind AS "sourceKind", v.id AS "versionId",
       CASE WHEN v.id IS NULL THEN NULL
         ELSE (SELECT min(named.id) FROM "Source" named WHERE named."registryVersionId" = v.id) END AS "versionSourceId"
     FROM "TrialIdentifier" i
     LEFT JOIN "Source" s ON s.id = i."sourceId"
     LEFT JOIN "RegistryRecord" r ON s.id IS NULL AND r.registry = i.registry AND r.value = i.value
     LEFT JOIN "RegistryVersion" v
       ON v.id = (SELECT max(newest.id) FROM "RegistryVersion" newest WHERE newest."recordId" = r.id)
     WHERE i.value IN (SELECT asked.value FROM ${db.spelling.askedTexts}) ORDER BY i.id`,
    JSON.stringify(identifiers.map(({ value }) => value)),
  )
  const isAsked = ({ registry, value }: StoredRegistration) =>
    identifiers.some((identifier) => identifier.registry === registry && identifier.value === value)
  return rows.filter(isAsked)
}

/**
 * Writes the identifiers of a trial for reading: the source in which each was first read, its registry's record where
 * that brought it, and every decided claim of the whole list. `identifiers` are those shown at the moment.
 */
export function registrationsView(
  identifiers: Identifiers,
  { stored, claimed }: { stored: readonly StoredRegistration[]; claimed: readonly FieldStatement[] },
  viewing: FieldViewing,
): FieldView {
  const isClaimed = ({ sourceId }: ListedPart) => claimed.some((claim) => claim.sourceId === sourceId)
  const read = stored
    .flatMap(listedParts)
    .filter((part) => !isClaimed(part))
    .map((part) => listedStatement('trial', part))
  const value = identifiers.map(({ registry, value: number }) => ({ registry, value: number }))
  const row = { entity: 'trial', field: 'identifiers', value, missing: null, first: null } as const
  return rowFieldView({ ...row, statements: [...claimed, ...read] }, viewing)
}

function listedParts({ registry, value, ...from }: StoredRegistration): ListedPart[] {
  const part = {
    field: 'identifiers',
    value: [{ registry, value }],
    originKey: registryOrigin(registry, value),
  }
  const { sourceId, sourceKind, versionId, versionSourceId } = from
  if (sourceId !== null && sourceKind !== null) return [{ ...part, sourceId, sourceKind }]
  if (versionId === null) return []
  return [
    {
      ...part,
      sourceId: versionSourceId ?? `version-${String(versionId)}`,
      sourceKind: 'registry_record',
    },
  ]
}
