import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readPathSegment } from '@/app/path-segment'
import { RecordHistoryPage } from '@/components/history/record-history'
import { PageFrame } from '@/components/ui/page-frame'
import { historyHref, trialHref } from '@/lib/client/routes'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { readHistory } from '../../../read-history'
import { RestoreChoice } from '../../../restore-choice'
import { loadTrialHistory } from './load-trial-history'

type Props = PageProps<'/trials/[id]/history'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `History of ${readPathSegment((await params).id)}` }
}

export default async function TrialHistoryPage({ params, searchParams }: Props) {
  const id = readPathSegment((await params).id)
  const viewer = await currentViewer()
  const { history, problem } = await readHistory(await searchParams, async (option) =>
    loadTrialHistory(viewer, id, option),
  )
  if (history.id !== id) redirect(historyHref(trialHref(history.id)))
  const place = {
    listHref: '/trials',
    listLabel: 'Trials',
    recordHref: history.state === null ? trialHref(id) : null,
    jsonHref: `/api/v1/trials/${encodeURIComponent(id)}/history`,
    hasDays: true,
  }
  return (
    <PageFrame>
      <RecordHistoryPage
        history={history}
        place={place}
        problem={problem}
        restore={<RestoreChoice viewer={viewer} history={history} />}
      />
    </PageFrame>
  )
}
