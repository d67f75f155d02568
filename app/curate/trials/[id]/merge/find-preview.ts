import { isAppError } from '@/lib/domain/shared/app-error'
import type { MergePreview, TrialTask } from '@/lib/domain/curation/trial-task-views'
import type { Viewer } from '@/lib/domain/users/viewer'
import { getMergePreview } from '@/lib/server/curation/trial-task-queries'

type Found = { preview: MergePreview; problem: null } | { preview: null; problem: string | null }

/** The two trials side by side, or in words why not; the page asks again where the other is not there. */
export async function findPreview(viewer: Viewer, trial: TrialTask, into: string): Promise<Found> {
  if (into === '') return { preview: null, problem: null }
  try {
    const preview = await getMergePreview(viewer, { identifier: trial.id, other: into })
    const problem = whyNot(trial, preview.into)
    return problem === null ? { preview, problem } : { preview: null, problem }
  } catch (error) {
    if (isAppError(error) && error.code === 'notFound') return { preview: null, problem: error.message }
    throw error
  }
}

function whyNot(trial: TrialTask, into: TrialTask): string | null {
  if (into.id === trial.id) return 'That is this trial itself.'
  if (into.mergedInto) return `${into.id} was itself merged into ${into.mergedInto.id}: name that one.`
  if (into.visibility !== 'published') return `${into.id} is withdrawn: reinstate it first.`
  if (trial.visibility !== 'published') return `${trial.id} is withdrawn: reinstate it first.`
  return null
}
