import { readPathSegment } from '@/app/path-segment'
import { TrialWithdrawn } from '@/components/history/trial-withdrawn'
import { isAppError } from '@/lib/domain/shared/app-error'
import type { TrialWithdrawal } from '@/lib/domain/trials/trial-withdrawal'
import type { Viewer } from '@/lib/domain/users/viewer'
import { isOffered } from '@/lib/server/auth/authorize'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { findTrialWithdrawal } from '@/lib/server/trials/trial-detail-queries'
import styles from './layout.module.css'

/**
 * Says above every page of a withdrawn trial, its history and its past included, that it was withdrawn, by whom and why:
 * also where the page itself is not found, because it stands on the pages no more.
 */
export default async function TrialLayout({ params, children }: LayoutProps<'/trials/[id]'>) {
  const viewer = await currentViewer()
  const withdrawal = await readWithdrawal(viewer, readPathSegment((await params).id))
  if (!withdrawal) return children
  return (
    <>
      <div className={styles.above}>
        <TrialWithdrawn withdrawal={withdrawal} mayReinstate={isOffered(viewer, 'trial:withdraw')} />
      </div>
      {children}
    </>
  )
}

// what a reader may not see, the page below says
async function readWithdrawal(viewer: Viewer, id: string): Promise<TrialWithdrawal | null> {
  try {
    return await findTrialWithdrawal(viewer, id)
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}
