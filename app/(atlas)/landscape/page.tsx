import { answerPage, answerTitle } from '@/app/answer-page'
import { TrialLandscape } from '@/components/trials/landscape/trial-landscape'
import { landscapeHref } from '@/lib/client/routes'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { sayFields } from '@/lib/domain/trials/landscape-words'
import type { TrialFilters } from '@/lib/domain/trials/trial-filters'
import { selectionScreen } from '../selection-screen'
import { loadLandscape } from './load-landscape'

type Properties = PageProps<'/landscape'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { shape, filters, vocabulary, list } = await loadLandscape(await searchParams)
  return { title: `${sayFields(shape)}: ${describeTrialFilters(filters, vocabulary, list).heading}` }
})

export default answerPage(async function LandscapePage({ searchParams }: Properties) {
  const loaded = await loadLandscape(await searchParams)
  const { shape, answer } = loaded
  const hrefOf = (filters: TrialFilters) => landscapeHref(shape, filters)
  return (
    <TrialLandscape
      view={{ shape, answer, screen: selectionScreen(loaded, { path: '/landscape', hrefOf }) }}
    />
  )
})
