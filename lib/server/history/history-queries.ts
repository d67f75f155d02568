import type { ProposalInput } from '../../domain/curation/proposal-input'
import type { HistoricEntity, RecordHistory } from '../../domain/history/history-views'
import { sayVersion } from '../../domain/history/history-words'
import type { RestorationInput } from '../../domain/history/restoration-input'
import { AppError } from '../../domain/shared/app-error'
import type { VersionPair } from '../../domain/history/version-pair'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { compareTrailVersions, compareTrialVersions, findVersions } from './compare-versions'
import { describeHistory } from './describe-history'
import {
  findCellTypeSubject,
  findProductSubject,
  findTrialSubject,
  type RecordSubject,
} from './record-subjects'
import { loadTrail } from './record-trail'
import { restoreRowItems } from './restore-row'
import { restoreTrialItems } from './restore-trial'

/** Which two versions to lay side by side; null for none. */
interface HistoryOption {
  compare: VersionPair | null
}

/**
 * Gets everything that happened to a trial, newest first, and on request what two of its versions differ in. By public
 * id, also of a merged or withdrawn trial. Throws `notFound`, `invalid` for a version it never had. Permission:
 * history:read.
 */
export async function getTrialHistory(
  viewer: Viewer,
  publicId: string,
  option: HistoryOption,
): Promise<RecordHistory> {
  authorize(viewer, 'history:read')
  return historyOf(await findTrialSubject(publicId), option)
}

/** Gets the history of a product or product family, as `getTrialHistory` does. Permission: history:read. */
export async function getProductHistory(
  viewer: Viewer,
  slug: string,
  option: HistoryOption,
): Promise<RecordHistory> {
  authorize(viewer, 'history:read')
  return historyOf(await findProductSubject(slug), option)
}

/** Gets the history of a cell type, as `getTrialHistory` does. Permission: history:read. */
export async function getCellTypeHistory(
  viewer: Viewer,
  slug: string,
  option: HistoryOption,
): Promise<RecordHistory> {
  authorize(viewer, 'history:read')
  return historyOf(await findCellTypeSubject(slug), option)
}

/**
 * Makes, without storing it, the proposal that brings back an old version of a record: only what differs from now, each
 * value with the source it had. `id` is that of the proposal to be. Throws `notFound`, `invalid` where the record never
 * had that version, shows it already, or keeps no source of it. Permission: proposal:write.
 */
export async function draftRestoration(
  viewer: Viewer,
  { id, entityType, recordId, version }: RestorationInput,
): Promise<ProposalInput> {
  authorize(viewer, 'proposal:write')
  const subject = await FIND[entityType](recordId)
  const trail = await loadTrail(subject)
  const { earlier: wanted } = findVersions(trail, { from: version, to: version })
  const { trialId } = subject
  const items =
    trialId === null
      ? await restoreRowItems(subject, trail, wanted)
      : await restoreTrialItems({ ...subject, trialId }, trail, wanted)
  if (items.length === 0)
    throw new AppError('invalid', `${subject.id} shows what version ${String(version)} showed already.`)
  const title = `Restore ${sayVersion(wanted)}`
  return {
    id,
    title,
    summary: `${title} of ${subject.id}: what it showed then, in place of version ${String(subject.version)}.`,
    source: null,
    locator: null,
    passage: null,
    items,
  }
}

const FIND: Record<HistoricEntity, (id: string) => Promise<RecordSubject>> = {
  trial: findTrialSubject,
  product: findProductSubject,
  cellType: findCellTypeSubject,
}

async function historyOf(subject: RecordSubject, { compare }: HistoryOption): Promise<RecordHistory> {
  const trail = await loadTrail(subject)
  const history = await describeHistory(subject, trail)
  if (compare === null) return { ...history, comparison: null }
  const { trialId } = subject
  const comparison =
    trialId === null
      ? await compareTrailVersions(subject, trail, compare)
      : await compareTrialVersions({ ...subject, trialId }, trail, compare)
  return { ...history, comparison }
}
