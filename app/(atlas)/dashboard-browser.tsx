'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { TrialDashboard } from '@/components/trials/trial-dashboard'
import { InPlace } from '@/components/ui/in-place'
import { ProgressBar } from '@/components/ui/progress-bar'
import { dashboardHref } from '@/lib/client/routes'
import { readVocabulary } from '@/lib/client/trials/read-vocabulary'
import { trialCrosstabOptions, trialFacetsOptions } from '@/lib/client/trials/trial-query-options'
import { useTrialAddress } from '@/lib/client/trials/use-trial-address'
import { useSettled } from '@/lib/client/use-settled'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { TrialsFailure } from './trials-failure'

/** The client boundary of the dashboard: every chart draws from the same selection, that of the address. */
export function DashboardBrowser({ vocabularyText }: { vocabularyText: string }) {
  const vocabulary = readVocabulary(vocabularyText)
  const { request, problems, go } = useTrialAddress(vocabulary, dashboardHref)
  const facets = useQuery(trialFacetsOptions(request.filters))
  const matrix = useQuery(trialCrosstabOptions(request.filters, 'cellType', 'phaseGroup'))
  const asked = useSettled(request, facets.isPlaceholderData)
  const list = facets.data
  const description = useMemo(
    () => (list ? describeTrialFilters(asked.filters, vocabulary, list) : null),
    [asked, list, vocabulary],
  )
  useEffect(() => {
    if (description) document.title = `${description.heading} · Cell Trial Atlas`
  }, [description])

  const error = facets.error ?? matrix.error
  if (error)
    return (
      <TrialsFailure error={error} retry={() => void Promise.all([facets.refetch(), matrix.refetch()])} />
    )
  if (!list || !matrix.data || !description) return <ProgressBar isBusy />
  return (
    <InPlace path="/" go={go}>
      <TrialDashboard
        crosstab={matrix.data}
        screen={{
          path: '/',
          request,
          query: writeTrialFilters(request.filters),
          problems,
          list,
          description,
          vocabulary,
          isBusy: facets.isFetching || matrix.isFetching,
          hrefOf: dashboardHref,
        }}
      />
    </InPlace>
  )
}
