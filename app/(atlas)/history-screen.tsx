import { RecordHistoryPage, type HistoryPlace } from '@/components/history/record-history'
import { PageFrame } from '@/components/ui/page-frame'
import type { RecordHistory } from '@/lib/domain/history/history-views'
import type { Viewer } from '@/lib/domain/users/viewer'
import { isOffered } from '@/lib/server/auth/authorize'
import { RestoreChoice } from './restore-choice'

interface Props {
  viewer: Viewer
  read: { history: RecordHistory; problem: string | null }
  place: HistoryPlace
}

/** The history of a trial, product or cell type, with the way back to a version for who may propose. */
export function HistoryScreen({ viewer, read: { history, problem }, place }: Props) {
  return (
    <PageFrame>
      <RecordHistoryPage
        history={history}
        place={place}
        problem={problem}
        canOpenProposals={isOffered(viewer, 'curate:read')}
        restore={<RestoreChoice viewer={viewer} history={history} />}
      />
    </PageFrame>
  )
}
