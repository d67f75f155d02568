import { answerPage, answerTitle } from '@/app/answer-page'
import { TrialMap } from '@/components/trials/map/trial-map'
import { mapHref } from '@/lib/client/routes'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { selectionScreen } from '../selection-screen'
import { loadMap } from './load-map'

type Properties = PageProps<'/map'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { filters, vocabulary, list } = await loadMap(await searchParams)
  return { title: `Map: ${describeTrialFilters(filters, vocabulary, list).heading}` }
})

export default answerPage(async function MapPage({ searchParams }: Properties) {
  const loaded = await loadMap(await searchParams)
  const { map, drawing } = loaded
  return (
    <TrialMap view={{ map, drawing, screen: selectionScreen(loaded, { path: '/map', hrefOf: mapHref }) }} />
  )
})
