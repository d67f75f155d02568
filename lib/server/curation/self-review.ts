import type { Reader } from '../db/handles'

/** Tells whether an admin allowed reviewers to decide their own proposals; the history then says so. */
export async function isSelfReviewAllowed(handle: Reader): Promise<boolean> {
  const setting = await handle.setting.findUnique({ where: { key: 'selfReview' } })
  return setting?.value === 'on'
}
