import { projectFields } from '../../domain/claims/project'
import { type ClaimableField, CLAIMABLE_FIELDS, isClaimableField } from '../../domain/claims/claimable-fields'
import { displayValue } from '../../domain/claims/display-value'
import type { ProjectedField } from '../../domain/claims/statement'
import type { MergePreview, TrialTask } from '../../domain/curation/trial-task-views'
import { AppError } from '../../domain/shared/app-error'
import { MISSING_LABELS } from '../../domain/shared/missing'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { loadFieldTrees } from '../claims/field-trees'
import { loadStatements } from '../claims/trial-statements'
import { reader } from '../db/reader'
import { findTaskTrial, type TaskTrial } from './trial-task-rows'
import { loadLabels } from '../claims/vocabulary'

/**
 * Gets a trial by any of its identifiers as it is before it is screened; withdrawn and merged ones are found too. Throws
 * `notFound`. Permission: trial:screen.
 */
export async function getTrialToScreen(viewer: Viewer, identifier: string): Promise<TrialTask> {
  authorize(viewer, 'trial:screen')
  return viewTask(await requireTrial(identifier))
}

/** Gets a trial as `getTrialToScreen` does, before it is withdrawn or reinstated. Permission: trial:withdraw. */
export async function getTrialToWithdraw(viewer: Viewer, identifier: string): Promise<TrialTask> {
  authorize(viewer, 'trial:withdraw')
  return viewTask(await requireTrial(identifier))
}

/** Gets a trial as `getTrialToScreen` does, before it is merged or a merge is undone. Permission: trial:merge. */
export async function getTrialToMerge(viewer: Viewer, identifier: string): Promise<TrialTask> {
  authorize(viewer, 'trial:merge')
  return viewTask(await requireTrial(identifier))
}

/**
 * Lays two trials side by side before `identifier` is merged into `other`: the fields on which they differ or agree, and
 * how much comes along. Throws `notFound` naming the one that is not there. Permission: trial:merge.
 */
export async function getMergePreview(
  viewer: Viewer,
  { identifier, other }: { identifier: string; other: string },
): Promise<MergePreview> {
  authorize(viewer, 'trial:merge')
  const [trial, into] = await Promise.all([requireTrial(identifier), requireTrial(other)])
  const [labelOf, trees, statements, [trialTask, intoTask], joined] = await Promise.all([
    loadLabels(reader()),
    loadFieldTrees(reader()),
    loadStatements(reader(), [trial.id, into.id]),
    Promise.all([viewTask(trial), viewTask(into)]),
    countJoined(trial),
  ])
  const shownOf = (id: number) =>
    new Map(
      projectFields(statements.get(id) ?? [], trees)
        .filter(({ subjectType }) => subjectType === 'trial')
        .map((field) => [field.field, field]),
    )
  const [left, right] = [shownOf(trial.id), shownOf(into.id)]
  const write = (field: ProjectedField | undefined) => {
    if (!field?.chosen) return null
    return field.missing ? MISSING_LABELS[field.missing] : displayValue(field.field, field.value, labelOf)
  }
  const fields = COMPARED.filter((field) => left.has(field) || right.has(field)).map((field) => ({
    label: CLAIMABLE_FIELDS[field].label,
    trial: write(left.get(field)),
    into: write(right.get(field)),
    differs:
      (left.get(field)?.chosen?.canonicalText ?? null) !== (right.get(field)?.chosen?.canonicalText ?? null),
  }))
  return { trial: trialTask, into: intoTask, fields, joined }
}

const LONG: ReadonlySet<ClaimableField> = new Set(['eligibility', 'summary', 'design', 'result', 'site'])
const COMPARED: readonly ClaimableField[] = Object.keys(CLAIMABLE_FIELDS)
  .filter(isClaimableField)
  .filter((field) => CLAIMABLE_FIELDS[field].subject === 'trial' && !LONG.has(field))

async function requireTrial(identifier: string): Promise<TaskTrial> {
  const trial = await findTaskTrial(identifier)
  if (!trial) throw new AppError('notFound', `There is no trial “${identifier}” in this atlas.`)
  return trial
}

async function viewTask(trial: TaskTrial): Promise<TrialTask> {
  const openProposals = await reader().changeSetItem.count({
    where: { trialId: trial.id, state: 'proposed', changeSet: { state: 'submitted' } },
  })
  const { publicId, title, version, scope, visibility, mergedInto, merged, identifiers } = trial
  return {
    id: publicId,
    title,
    version,
    scope,
    visibility,
    mergedInto: mergedInto && { id: mergedInto.publicId, title: mergedInto.title },
    merged: merged.map((each) => ({ id: each.publicId, title: each.title })),
    identifiers: identifiers.map(({ registry, value }) =>
      registry === 'hPSCreg' ? `hPSCreg ${value}` : value,
    ),
    openProposals,
  }
}

async function countJoined({ id, identifiers }: TaskTrial): Promise<MergePreview['joined']> {
  const [records, claims, administrations] = await Promise.all([
    reader().registryRecord.count({ where: { trialId: id } }),
    reader().claim.count({ where: { trialId: id, state: 'accepted' } }),
    reader().administration.count({ where: { trialId: id, endedAt: null } }),
  ])
  return { identifiers: identifiers.length, records, claims, administrations }
}
