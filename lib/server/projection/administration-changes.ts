import type { ProjectedTrial } from '../../domain/trials/trial-projection'
import type { Transaction } from '../db/handles'
import { hasChanged } from './column-changes'
import type { StoredProjections } from './stored-projection'

type ProjectedAdministration = ProjectedTrial['administrations'][number]
type StoredAdministration = NonNullable<ReturnType<StoredProjections['administrations']['get']>>[number]

/** The administrations whose columns or dose levels are no longer what sources say. */
export function changedAdministrations(
  projected: readonly ProjectedAdministration[],
  stored: readonly StoredAdministration[],
): ProjectedAdministration[] {
  return projected.filter((administration) => {
    const before = stored.find(({ id }) => id === administration.id)
    return (
      !before ||
      hasChanged(before, administration.columns) ||
      before.doseLevels.length !== administration.doseLevels.length ||
      administration.doseLevels.some((level, at) => {
        const levelBefore = before.doseLevels[at]
        return !levelBefore || hasChanged(levelBefore, level)
      })
    )
  })
}

/** Writes the columns and dose levels of administrations. */
export async function writeAdministrations(
  tx: Transaction,
  administrations: readonly ProjectedAdministration[],
): Promise<void> {
  for (const { id, columns } of administrations)
    await tx.administration.update({ where: { id }, data: columns })
  const ids = administrations.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.doseLevel.deleteMany({ where: { administrationId: { in: ids } } })
  await tx.doseLevel.createMany({
    data: administrations.flatMap(({ id, doseLevels }) =>
      doseLevels.map((level, position) => ({
        ...level,
        id: `${id}:${String(position)}`,
        administrationId: id,
        position,
      })),
    ),
  })
}
