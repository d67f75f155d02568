import type { Viewer } from '../../domain/users/viewer'
import { authorize, isOffered } from '../auth/authorize'
import { type NamedStage, loadStageBands } from '../claims/stage-bands'
import { reader } from '../db/reader'
import { isSelfReviewAllowed } from './self-review'

/** Gets the stages of the default definition, in its order, for the stage told while a window is typed. Permission: curate:read. */
export async function getStageBands(viewer: Viewer): Promise<NamedStage[]> {
  authorize(viewer, 'curate:read')
  return loadStageBands(reader())
}

/**
 * Tells whether the viewer may save an edit without another's review. Courtesy for the form: `saveEdit` asks again.
 * Permission: curate:read.
 */
export async function getMayReviewOwn(viewer: Viewer): Promise<boolean> {
  authorize(viewer, 'curate:read')
  return isOffered(viewer, 'proposal:review') && isSelfReviewAllowed(reader())
}
