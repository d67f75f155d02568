import type { Metadata } from 'next'
import { TrialMap } from '@/components/trials/map/trial-map'
import { mapHref } from '@/lib/client/routes'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { EMPTY_REQUEST, writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { loadMap } from './load-map'

type Properties = PageProps<'/map'>

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const { filters, vocabulary, list } = await loadMap(await searchParams)
  return { title: `Map: ${describeTrialFilters(filters, vocabulary, list).heading}` }
}

export default async function MapPage({ searchParams }: Properties) {
  const { filters, problems, vocabulary, list, map, drawing } = await loadMap(await searchParams)
  return (
    <TrialMap
      view={{
        map,
        drawing,
        screen: {
          path: '/map',
          request: { ...EMPTY_REQUEST, filters },
          query: writeTrialFilters(filters),
          problems,
          list,
          description: describeTrialFilters(filters, vocabulary, list),
          vocabulary,
          isBusy: false,
          hrefOf: (request) => mapHref(request.filters),
        },
      }}
    />
  )
}
