import { answerPage, answerTitle } from '@/app/answer-page'
import { TrialTimeline } from '@/components/trials/timeline/trial-timeline'
import { timelineHref } from '@/lib/client/routes'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { sayTimeline } from '@/lib/domain/trials/timeline-words'
import type { TrialFilters } from '@/lib/domain/trials/trial-filters'
import { selectionScreen } from '../selection-screen'
import { loadTimeline } from './load-timeline'

type Properties = PageProps<'/timeline'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { shape, filters, vocabulary, list } = await loadTimeline(await searchParams)
  return { title: `${sayTimeline(shape)}: ${describeTrialFilters(filters, vocabulary, list).heading}` }
})

export default answerPage(async function TimelinePage({ searchParams }: Properties) {
  const loaded = await loadTimeline(await searchParams)
  const { shape, timeline, scale } = loaded
  const hrefOf = (filters: TrialFilters) => timelineHref({ ...shape, page: 1 }, filters)
  const screen = selectionScreen(loaded, { path: '/timeline', hrefOf })
  return <TrialTimeline view={{ shape, timeline, scale, screen }} />
})
