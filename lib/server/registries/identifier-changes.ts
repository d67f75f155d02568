import { groupBy } from '../../domain/shared/group-by'
import type { Reader } from '../db/handles'
import type { PlacedStep } from './import-writes'

type IdentifierRow = { id: number; registry: string; value: string; role: string }

/**
 * Tells, at the first step of each trial we had already, from what to what its identifiers changed. They bear no instants
 * of their own, so the record as of a date is rebuilt from these entries.
 */
export async function changesOfIdentifiers(handle: Reader, placed: readonly PlacedStep[]) {
  const known = placed.filter(({ isNewTrial }) => !isNewTrial)
  const trials = [...groupBy(known, ({ trialId }) => trialId)].filter(([, steps]) =>
    steps.some(({ newIdentifiers, demotedIds }) => newIdentifiers.length > 0 || demotedIds.length > 0),
  )
  const rows = await handle.trialIdentifier.findMany({
    where: { trialId: { in: trials.map(([trialId]) => trialId) } },
    select: { id: true, trialId: true, registry: true, value: true, role: true },
    orderBy: { id: 'asc' },
  })
  const ofTrial = groupBy(rows, ({ trialId }) => trialId)
  return new Map(
    trials.flatMap(([trialId, steps]) => {
      const after = ofTrial.get(trialId) ?? []
      const change = { field: 'identifiers', from: listed(before(after, steps)), to: listed(after) }
      return steps.slice(0, 1).map((step) => [step, [change]] as const)
    }),
  )
}

function before(after: readonly IdentifierRow[], steps: readonly PlacedStep[]): IdentifierRow[] {
  const added = steps.flatMap(({ newIdentifiers }) => newIdentifiers)
  const demoted = steps.flatMap(({ demotedIds }) => demotedIds)
  return after
    .filter((row) => !added.some(({ registry, value }) => registry === row.registry && value === row.value))
    .map((row) => (demoted.includes(row.id) ? { ...row, role: 'primary' } : row))
}

function listed(rows: readonly IdentifierRow[]) {
  return rows.map(({ registry, value, role }) => ({ registry, value, role }))
}
