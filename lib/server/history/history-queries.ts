import type { RecordHistory } from '../../domain/history/history-views'
import type { VersionPair } from '../../domain/history/version-pair'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { compareTrailVersions, compareTrialVersions } from './compare-versions'
import { describeHistory } from './describe-history'
import {
  findCellTypeSubject,
  findProductSubject,
  findTrialSubject,
  type RecordSubject,
} from './record-subjects'
import { loadTrail } from './record-trail'

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
