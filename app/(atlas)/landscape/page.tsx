import type { Metadata } from 'next'
import { TrialLandscape } from '@/components/trials/landscape/trial-landscape'
import { landscapeHref } from '@/lib/client/routes'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { sayFields } from '@/lib/domain/trials/landscape-words'
import { EMPTY_REQUEST, writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { loadLandscape } from './load-landscape'

type Properties = PageProps<'/landscape'>

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const { shape, filters, vocabulary, list } = await loadLandscape(await searchParams)
  return { title: `${sayFields(shape)}: ${describeTrialFilters(filters, vocabulary, list).heading}` }
}

export default async function LandscapePage({ searchParams }: Properties) {
  const { shape, filters, problems, vocabulary, list, answer } = await loadLandscape(await searchParams)
  return (
    <TrialLandscape
      view={{
        shape,
        answer,
        screen: {
          path: '/landscape',
          request: { ...EMPTY_REQUEST, filters },
          query: writeTrialFilters(filters),
          problems,
          list,
          description: describeTrialFilters(filters, vocabulary, list),
          vocabulary,
          isBusy: false,
          hrefOf: (request) => landscapeHref(shape, request.filters),
        },
      }}
    />
  )
}
