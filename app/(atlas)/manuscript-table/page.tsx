import { answerPage, answerTitle } from '@/app/answer-page'
import { ManuscriptBuilder } from '@/components/trials/manuscript/manuscript-builder'
import { manuscriptHref } from '@/lib/client/routes'
import { writeManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { loadManuscript } from './load-manuscript'

type Properties = PageProps<'/manuscript-table'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { request, vocabulary, list } = await loadManuscript(await searchParams)
  return {
    title: `Manuscript table: ${describeTrialFilters(request.trials.filters, vocabulary, list).heading}`,
  }
})

export default answerPage(async function ManuscriptTablePage({ searchParams }: Properties) {
  const { request, problems, vocabulary, list, table } = await loadManuscript(await searchParams)
  return (
    <ManuscriptBuilder
      view={{
        request,
        table,
        screen: {
          path: '/manuscript-table',
          request: request.trials,
          query: writeManuscriptRequest(request),
          problems,
          list,
          description: describeTrialFilters(request.trials.filters, vocabulary, list),
          vocabulary,
          isBusy: false,
          hrefOf: (trials) => manuscriptHref({ ...request, trials }),
        },
      }}
    />
  )
})
