import { dehydrate } from '@tanstack/react-query'
import { answerPage, answerTitle } from '@/app/answer-page'
import { makeQueryClient } from '@/lib/client/query-client'
import { trialCrosstabOptions, trialFacetsOptions } from '@/lib/client/trials/trial-query-options'
import { packJson } from '@/lib/domain/shared/packed-json'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { AnswersAsText } from './answers-as-text'
import { DashboardBrowser } from './dashboard-browser'
import { loadDashboard } from './load-dashboard'
import { vocabularyText } from './vocabulary-text'

type Properties = PageProps<'/'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { filters, vocabulary, list } = await loadDashboard(await searchParams)
  return { title: describeTrialFilters(filters, vocabulary, list).heading }
})

export default answerPage(async function DashboardPage({ searchParams }: Properties) {
  const { filters, vocabulary, list, crosstab } = await loadDashboard(await searchParams)
  const cache = makeQueryClient()
  cache.setQueryData(trialFacetsOptions(filters).queryKey, list)
  cache.setQueryData(trialCrosstabOptions(filters, 'cellType', 'phaseGroup').queryKey, crosstab)
  return (
    <AnswersAsText text={packJson(dehydrate(cache))}>
      <DashboardBrowser vocabularyText={vocabularyText(vocabulary)} />
    </AnswersAsText>
  )
})
