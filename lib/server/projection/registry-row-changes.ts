import { REGISTRY_ROW_PREFIX, type RegistryRows } from '../../domain/trials/registry-rows'
import { insertRows } from '../db/bulk-rows'
import type { Transaction } from '../db/handles'
import type { StoredProjections } from './stored-projection'

type RowList = keyof RegistryRows

/** The lists of one trial whose rows are no longer what the registries give. */
export function changedRowLists(trialId: number, rows: RegistryRows, stored: StoredProjections): RowList[] {
  return ROW_LISTS.filter((list) => {
    const before = (stored[list].get(trialId) ?? []).filter(({ id }) => id.startsWith(REGISTRY_ROW_PREFIX))
    return !areSame(rows[list], before)
  })
}

/** Puts the rows that registries give in place of those they gave before, one list of all given trials at a time. */
export async function replaceRows(
  tx: Transaction,
  changes: readonly { trialId: number; rows: RegistryRows; lists: readonly RowList[] }[],
): Promise<void> {
  const changed = (list: RowList) => changes.filter(({ lists }) => lists.includes(list))
  const made = (list: RowList) => ({
    where: {
      trialId: { in: changed(list).map(({ trialId }) => trialId) },
      id: { startsWith: REGISTRY_ROW_PREFIX },
    },
  })
  if (changed('arms').length > 0) {
    await tx.trialArm.deleteMany(made('arms'))
    await insertRows(
      tx,
      'TrialArm',
      changed('arms').flatMap(({ rows }) => rows.arms),
    )
  }
  if (changed('interventions').length > 0) {
    await tx.trialIntervention.deleteMany(made('interventions'))
    await insertRows(
      tx,
      'TrialIntervention',
      changed('interventions').flatMap(({ rows }) => rows.interventions),
    )
  }
  if (changed('outcomes').length > 0) {
    await tx.trialOutcome.deleteMany(made('outcomes'))
    await insertRows(
      tx,
      'TrialOutcome',
      changed('outcomes').flatMap(({ rows }) => rows.outcomes),
    )
  }
  if (changed('sites').length > 0) {
    await tx.trialSite.deleteMany(made('sites'))
    await insertRows(
      tx,
      'TrialSite',
      changed('sites').flatMap(({ rows }) => rows.sites),
    )
  }
  if (changed('publications').length > 0) {
    await tx.publication.deleteMany(made('publications'))
    await insertRows(
      tx,
      'Publication',
      changed('publications').flatMap(({ rows }) => rows.publications),
    )
  }
  if (changed('conditions').length > 0) {
    await tx.trialCondition.deleteMany(made('conditions'))
    await insertRows(
      tx,
      'TrialCondition',
      changed('conditions').flatMap(({ rows }) => rows.conditions),
    )
  }
}

const ROW_LISTS = ['arms', 'interventions', 'outcomes', 'sites', 'publications', 'conditions'] as const

// the store adds columns that registries do not fill; only what they give is compared
function areSame(given: readonly object[], stored: readonly object[]): boolean {
  return (
    given.length === stored.length &&
    given.every((row, at) => {
      const before: Record<string, unknown> = { ...stored[at] }
      return Object.entries(row).every(([column, value]) => before[column] === value)
    })
  )
}
