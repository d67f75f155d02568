import type { Moment } from '../../domain/claims/moment'
import type { Statement } from '../../domain/claims/statement'
import { primaryRegistration, registryRank } from '../../domain/registries/registry-order'
import { groupBy } from '../../domain/shared/group-by'
import type { Reader } from '../db/handles'
import { type ClaimRecord, claimStatements, loadClaims } from './claim-statements'
import { type EvidenceIdentifier, loadIdentifiers } from './identifiers'
import { loadMergeGroups } from './merge-groups'
import { loadRegistryEvidence, type RegistryEvidence } from './registry-evidence'
import { type ConditionCodes, loadConditionCodes, versionStatements } from './version-statements'

/** Everything that speaks of one trial, those merged into it included. */
export interface TrialEvidence {
  trialId: number
  groupIds: number[] // the trial itself first
  identifiers: EvidenceIdentifier[]
  records: RegistryEvidence[] // newest versions, the primary registry's first, then in the order of registries
  claims: ClaimRecord[] // decided, of the trial and its administrations
  statements: Statement[]
}

/**
 * Loads what all sources say of each given trial and of its administrations: the newest version of every registry
 * record and the decided claims, of the trial and of those merged into it. Rejected and ended claims are among them,
 * not in force. Every trial asked for has an entry, which may be empty.
 */
export async function loadStatements(
  handle: Reader,
  trialIds: readonly number[],
): Promise<Map<number, Statement[]>> {
  const evidence = await loadTrialEvidence(handle, trialIds)
  return new Map([...evidence].map(([id, { statements }]) => [id, statements]))
}

/**
 * Loads statements as `loadStatements` does, with the registry readings and identifiers behind them: those of now, or
 * those that were known and in force at an earlier moment.
 */
export async function loadTrialEvidence(
  handle: Reader,
  trialIds: readonly number[],
  moment: Moment = null,
): Promise<Map<number, TrialEvidence>> {
  const groups = await loadMergeGroups(handle, trialIds, moment)
  const everyId = [...new Set([...groups.values()].flat())]
  const [records, claims, identifiers] = await Promise.all([
    loadRegistryEvidence(handle, everyId, moment),
    loadClaims(handle, everyId, moment),
    loadIdentifiers(handle, everyId, moment),
  ])
  const conditionCodes = await loadConditionCodes(handle, records)
  const recordsOf = groupBy(records, ({ trialId }) => trialId)
  const claimsOf = groupBy(claims, ({ trialId }) => trialId)
  const identifiersOf = groupBy(identifiers, ({ trialId }) => trialId)
  return new Map(
    [...groups].map(([trialId, groupIds]) => {
      const own = groupIds.flatMap((id) => identifiersOf.get(id) ?? [])
      const read = readRecords(
        trialId,
        groupIds.flatMap((id) => recordsOf.get(id) ?? []),
        { identifiers: own, conditionCodes },
      )
      const decided = groupIds.flatMap((id) => claimsOf.get(id) ?? [])
      const claimed = decided.flatMap((claim) => claimStatements(claim, { survivorId: trialId, moment }))
      const statements = [...read.statements, ...claimed]
      const evidence = {
        trialId,
        groupIds,
        identifiers: own,
        records: read.records,
        claims: decided,
        statements,
      }
      return [trialId, evidence]
    }),
  )
}

// only the trial's own primary registration is its primary registry; a merged trial's record is another source
function readRecords(
  trialId: number,
  records: RegistryEvidence[],
  known: { identifiers: EvidenceIdentifier[]; conditionCodes: ConditionCodes },
) {
  const primary = primaryRegistration(
    known.identifiers.filter((identifier) => identifier.trialId === trialId),
  )
  const isPrimary = ({ registry, value }: RegistryEvidence) =>
    registry === primary?.registry && value === primary.value
  const ordered = records.toSorted(
    (left, right) =>
      Number(isPrimary(right)) - Number(isPrimary(left)) ||
      registryRank(left.registry) - registryRank(right.registry) ||
      left.versionId - right.versionId,
  )
  const statements = ordered.flatMap((record) =>
    versionStatements(record, {
      trialId,
      isPrimary: isPrimary(record),
      conditionCodes: known.conditionCodes,
    }),
  )
  return { records: ordered, statements }
}
