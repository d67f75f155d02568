import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/shared/canonical-json'
import { type TrialView, trialViewOf } from '../../domain/trials/trial-view'
import { loadMergeGroups, loadSurvivors } from '../claims/merge-groups'
import type { Prisma } from '../../../generated/prisma/client'
import type { Reader } from '../db/handles'

/**
 * Gets what the store shows of one trial as one canonical object, which the history hashes after each change. A merged
 * trial is shown as the one it was merged into. Throws when there is no such trial.
 */
export async function trialView(handle: Reader, trialId: number): Promise<TrialView> {
  const view = (await loadTrialViews(handle, [trialId])).get(trialId)
  if (!view) throw new Error(`There is no trial ${String(trialId)} to view`)
  return view
}

/** Hashes the views of trials by id, as `viewHash` of the history holds them; ids the store lacks are left out. */
export async function trialViewHash(
  handle: Reader,
  trialIds: readonly number[],
): Promise<Map<number, string>> {
  const views = await loadTrialViews(handle, trialIds)
  return new Map([...views].map(([id, view]) => [id, hashTrialView(view)]))
}

/** SHA-256 (hex) of a view as canonical JSON. */
export function hashTrialView(view: TrialView): string {
  return createHash('sha256').update(canonicalJson(view)).digest('hex')
}

async function loadTrialViews(handle: Reader, trialIds: readonly number[]): Promise<Map<number, TrialView>> {
  const survivorOf = await loadSurvivors(handle, trialIds)
  const shownIds = [...new Set(survivorOf.values())]
  const groups = await loadMergeGroups(handle, shownIds)
  const everyId = [...groups.values()].flat()
  const [trials, administrations, identifiers] = await Promise.all([
    handle.trial.findMany({ where: { id: { in: shownIds } } }),
    handle.administration.findMany({
      where: { trialId: { in: everyId }, endedAt: null },
      include: { doseLevels: { orderBy: { position: 'asc' } } },
    }),
    handle.trialIdentifier.findMany({ where: { trialId: { in: everyId } } }),
  ])
  const views = new Map(
    trials.map((trial) => {
      const group = groups.get(trial.id) ?? []
      const ofGroup = ({ trialId }: { trialId: number }) => group.includes(trialId)
      const parts = {
        administrations: administrations.filter(ofGroup).map(administrationParts),
        identifiers: identifiers.filter(ofGroup),
      }
      return [trial.id, trialViewOf(projectedColumns(trial), parts)]
    }),
  )
  return new Map(
    [...survivorOf].flatMap(([id, survivorId]) => {
      const view = views.get(survivorId)
      return view ? [[id, view] as const] : []
    }),
  )
}

type StoredTrial = Prisma.TrialGetPayload<object>

const NOT_PROJECTED: ReadonlySet<string> = new Set<keyof StoredTrial>([
  'id',
  'publicId',
  'scope',
  'visibility',
  'version',
  'mergedIntoId',
  'mergedAt',
  'createdAt',
  'updatedAt',
  'searchHash',
])

/** The projected columns of a stored trial: all but those that say which record it is and what became of it. */
function projectedColumns(trial: StoredTrial): object {
  const columns: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(trial)) if (!NOT_PROJECTED.has(name)) columns[name] = value
  return columns
}

function administrationParts(row: Prisma.AdministrationGetPayload<{ include: { doseLevels: true } }>) {
  const { id, trialId, position, acceptedAt, endedAt, doseLevels, ...columns } = row
  return {
    id,
    columns,
    doseLevels: doseLevels.map(
      ({ id: levelId, administrationId, position: levelPosition, ...level }) => level,
    ),
  }
}
