import type { FieldViewing } from '../../domain/claims/field-view'
import { type ListedPart, listedStatement } from '../../domain/claims/listed-statement'
import type { Moment } from '../../domain/claims/moment'
import { registryOrigin } from '../../domain/claims/origin'
import { rowFieldView } from '../../domain/claims/row-field-view'
import type { FieldView, TrialRow } from '../../domain/trials/trial-views'
import { fieldStatement, findDecided } from '../claims/claim-statements'
import { reader } from '../db/reader'

/**
 * Loads where the identifiers of a trial come from: the source in which each was first read, its registry's record where
 * that brought it, and every decided claim of the whole list. `identifiers` are those shown at the moment.
 */
export async function loadRegistrations(
  { trialId, identifiers }: { trialId: number; identifiers: TrialRow['identifiers'] },
  moment: Moment,
  viewing: FieldViewing,
): Promise<FieldView> {
  const field = 'identifiers'
  const [parts, claims] = await Promise.all([
    listParts(identifiers),
    findDecided(reader(), { entityType: 'trial', entityId: String(trialId), field }, moment),
  ])
  const claimed = claims.map((claim) => fieldStatement(claim, moment))
  const isClaimed = ({ sourceId }: ListedPart) => claimed.some((claim) => claim.sourceId === sourceId)
  const read = parts.filter((part) => !isClaimed(part)).map((part) => listedStatement('trial', part))
  const value = identifiers.map(({ registry, value: number }) => ({ registry, value: number }))
  const row = { entity: 'trial', field, value, missing: null, first: null } as const
  return rowFieldView({ ...row, statements: [...claimed, ...read] }, viewing)
}

async function listParts(identifiers: TrialRow['identifiers']): Promise<ListedPart[]> {
  const where = { OR: identifiers.map(({ registry, value }) => ({ registry, value })) }
  const [rows, records] = await Promise.all([
    reader().trialIdentifier.findMany({ where, include: { source: true }, orderBy: { id: 'asc' } }),
    reader().registryRecord.findMany({
      where,
      include: { versions: { orderBy: { id: 'desc' }, take: 1, include: { sources: true } } },
    }),
  ])
  return rows.flatMap(({ registry, value, source }) => {
    const part = {
      field: 'identifiers',
      value: [{ registry, value }],
      originKey: registryOrigin(registry, value),
    }
    if (source) return [{ ...part, sourceId: source.id, sourceKind: source.kind }]
    const record = records.find((each) => each.registry === registry && each.value === value)
    return (record?.versions ?? []).map(({ id, sources }) => ({
      ...part,
      sourceId: sources[0]?.id ?? `version-${String(id)}`,
      sourceKind: 'registry_record',
    }))
  })
}
