import type { Metadata } from 'next'
import { TrialTimeline } from '@/components/trials/timeline/trial-timeline'
import { timelineHref } from '@/lib/client/routes'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { sayTimeline } from '@/lib/domain/trials/timeline-words'
import { EMPTY_REQUEST, writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { loadTimeline } from './load-timeline'

type Properties = PageProps<'/timeline'>

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const { shape, filters, vocabulary, list } = await loadTimeline(await searchParams)
  return { title: `${sayTimeline(shape)}: ${describeTrialFilters(filters, vocabulary, list).heading}` }
}

export default async function TimelinePage({ searchParams }: Properties) {
  const { shape, filters, problems, vocabulary, list, ...drawn } = await loadTimeline(await searchParams)
  return (
    <TrialTimeline
      view={{
        shape,
        ...drawn,
        screen: {
          path: '/timeline',
          request: { ...EMPTY_REQUEST, filters },
          query: writeTrialFilters(filters),
          problems,
          list,
          description: describeTrialFilters(filters, vocabulary, list),
          vocabulary,
          isBusy: false,
          hrefOf: (request) => timelineHref({ ...shape, page: 1 }, request.filters),
        },
      }}
    />
  )
}
