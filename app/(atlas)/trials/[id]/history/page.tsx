import { redirect } from 'next/navigation'
import { answerPage, answerTitle } from '@/app/answer-page'
import { noTrial } from '@/app/screens/no-trial'
import { readPathSegment } from '@/app/path-segment'
import { historyHref, trialHref } from '@/lib/client/routes'
import { WITHDRAWN } from '@/lib/domain/history/history-words'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { HistoryScreen } from '../../../history-screen'
import { readHistory } from '../../../read-history'
import { loadTrialHistory } from './load-trial-history'

type Props = PageProps<'/trials/[id]/history'>

export const generateMetadata = answerTitle(async ({ params }: Props) => {
  return { title: `History of ${readPathSegment((await params).id)}` }
})

export default answerPage(async function TrialHistoryPage({ params, searchParams }: Props) {
  const id = readPathSegment((await params).id)
  const viewer = await currentViewer()
  const read = await readHistory(await searchParams, async (option) => loadTrialHistory(viewer, id, option))
  const { history } = read
  if (history.id !== id) redirect(historyHref(trialHref(history.id)))
  const place = {
    listHref: '/trials',
    listLabel: 'Trials',
    recordHref: history.state === null || history.state === WITHDRAWN ? trialHref(id) : null,
    jsonHref: `/api/v1/trials/${encodeURIComponent(id)}/history`,
    hasDays: true,
  }
  return <HistoryScreen viewer={viewer} read={read} place={place} />
}, noTrial)
