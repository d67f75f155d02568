import { dehydrate } from '@tanstack/react-query'
import { answerPage, answerTitle } from '@/app/answer-page'
import { makeQueryClient } from '@/lib/client/query-client'
import { feedHref } from '@/lib/client/routes'
import { trialListOptions } from '@/lib/client/trials/trial-query-options'
import { packJson } from '@/lib/domain/shared/packed-json'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { AnswersAsText } from '../answers-as-text'
import { isOffered } from '@/lib/server/auth/authorize'
import { loadTrialView } from '../load-trial-view'
import { vocabularyText } from '../vocabulary-text'
import { freezeViewAction } from './freeze-view-action'
import { TrialBrowser } from './trial-browser'

type Properties = PageProps<'/trials'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { request, vocabulary, list } = await loadTrialView(await searchParams)
  return {
    title: describeTrialFilters(request.filters, vocabulary, list).heading,
    alternates: { types: { 'application/atom+xml': feedHref(request) } },
  }
})

export default answerPage(async function TrialsPage({ searchParams }: Properties) {
  const { request, vocabulary, list, viewer } = await loadTrialView(await searchParams)
  const cache = makeQueryClient()
  cache.setQueryData(trialListOptions(request).queryKey, list)
  return (
    <AnswersAsText text={packJson(dehydrate(cache))}>
      <TrialBrowser
        vocabularyText={vocabularyText(vocabulary)}
        freeze={isOffered(viewer, 'view:freeze') ? freezeViewAction : null}
      />
    </AnswersAsText>
  )
})
