import type { Viewer } from '../../domain/users/viewer'
import type { Reader } from '../db/handles'

/** Tells whether an admin allowed reviewers to decide their own proposals; the history then says so. */
export async function isSelfReviewAllowed(handle: Reader): Promise<boolean> {
  const setting = await handle.setting.findUnique({ where: { key: 'selfReview' } })
  return setting?.value === 'on'
}

/**
 * Tells whether somebody would decide what they proposed themselves. What two blinded readings hold is not the proposal
 * of the third person who decides between them, though it bears their name.
 */
export function isSelfReview(
  set: { authorId: string; blindEntryId: string | null },
  viewer: Viewer,
): boolean {
  return set.authorId === viewer.id && set.blindEntryId === null
}
