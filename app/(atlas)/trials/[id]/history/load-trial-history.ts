import type { RecordHistory } from '@/lib/domain/history/history-views'
import type { VersionPair } from '@/lib/domain/history/version-pair'
import { isAppError } from '@/lib/domain/shared/app-error'
import type { Viewer } from '@/lib/domain/users/viewer'
import { getTrialHistory } from '@/lib/server/history/history-queries'
import { findTrialPublicId } from '@/lib/server/trials/trial-detail-queries'

/**
 * Gets the history of the trial an identifier means: of that very record where it is a public id, so that merged and
 * withdrawn trials keep theirs, else of the trial that bears the identifier. Throws as `getTrialHistory` does.
 */
export async function loadTrialHistory(
  viewer: Viewer,
  identifier: string,
  option: { compare: VersionPair | null },
): Promise<RecordHistory> {
  try {
    return await getTrialHistory(viewer, identifier, option)
  } catch (error) {
    if (!isAppError(error) || error.code !== 'notFound') throw error
    const publicId = await findTrialPublicId(viewer, identifier)
    if (publicId === null) throw error
    return getTrialHistory(viewer, publicId, option)
  }
}
