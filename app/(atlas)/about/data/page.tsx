import type { Metadata } from 'next'
import { answerPage } from '@/app/answer-page'
import { AboutData } from '@/components/about/about-data'
import { PageFrame } from '@/components/ui/page-frame'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { summarizeSources } from '@/lib/server/claims/source-queries'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'

export const metadata: Metadata = { title: 'About the data' }

export default answerPage(async function AboutDataPage() {
  const about = await loadAboutData()
  return (
    <PageFrame>
      <AboutData {...about} />
    </PageFrame>
  )
})

async function loadAboutData() {
  const viewer = await currentViewer()
  const [summary, vocabulary, list] = await Promise.all([
    summarizeSources(viewer),
    getTrialVocabulary(viewer),
    listTrials(viewer, EMPTY_REQUEST, { facets: false }),
  ])
  const { atlasTotal, dataVersion, dataDate } = list
  return { summary, vocabulary, trials: atlasTotal, dataVersion, dataDate }
}
