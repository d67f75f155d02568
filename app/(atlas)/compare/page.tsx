import { redirect } from 'next/navigation'
import { answerPage, answerTitle } from '@/app/answer-page'
import { ComparisonPage } from '@/components/compare/comparison-page'
import { sayComparison } from '@/components/compare/say-comparison'
import { compareHref } from '@/lib/client/routes'
import { writeComparison } from '@/lib/domain/comparison/comparison-request'
import { env } from '@/lib/server/env'
import { queryOf } from '../load-trial-view'
import { loadComparison } from './load-comparison'

type Properties = PageProps<'/compare'>

export const generateMetadata = answerTitle(async ({ searchParams }: Properties) => {
  const { request } = await loadComparison(queryOf(await searchParams))
  return { title: sayComparison(request) }
})

export default answerPage(async function ComparePage({ searchParams }: Properties) {
  const query = queryOf(await searchParams)
  const view = await loadComparison(query)
  const address = compareHref(view.request)
  // one comparison, one link: identifiers give way to the records' own ids; what could not be used is told first
  if (view.problems.length === 0 && query !== writeComparison(view.request)) redirect(address)
  return <ComparisonPage {...view} address={new URL(address, env().appOrigin).href} />
})
