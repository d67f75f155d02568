'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { TrialBrowse } from '@/components/trials/trial-browse'
import { InPlace } from '@/components/ui/in-place'
import { ProgressBar } from '@/components/ui/progress-bar'
import { trialsHref } from '@/lib/client/routes'
import { readVocabulary } from '@/lib/client/trials/read-vocabulary'
import { trialListOptions } from '@/lib/client/trials/trial-query-options'
import { useRememberedColumns } from '@/lib/client/trials/use-remembered-columns'
import { useTrialAddress } from '@/lib/client/trials/use-trial-address'
import { useSettled } from '@/lib/client/use-settled'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { writeTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { TrialsFailure } from '../trials-failure'

/**
 * The one client boundary of the trial table: heading, facets, strip, table and export all draw from one query under
 * the canonical text of the address (DESIGN section 5). `freeze` is null for readers who are not signed in.
 */
export function TrialBrowser({
  vocabularyText,
  freeze,
}: {
  vocabularyText: string
  freeze: FormAction | null
}) {
  const vocabulary = readVocabulary(vocabularyText)
  const { request, problems, go } = useTrialAddress(vocabulary, trialsHref)
  const goRemembering = useRememberedColumns(request, go)
  const answer = useQuery(trialListOptions(request))
  const asked = useSettled(request, answer.isPlaceholderData)
  const list = answer.data
  const description = useMemo(
    () => (list ? describeTrialFilters(asked.filters, vocabulary, list) : null),
    [asked, list, vocabulary],
  )
  useEffect(() => {
    if (description) document.title = `${description.heading} · Cell Trial Atlas`
  }, [description])

  if (answer.isError) return <TrialsFailure error={answer.error} retry={() => void answer.refetch()} />
  if (!list || !description) return <ProgressBar isBusy />
  return (
    <InPlace path="/trials" go={goRemembering}>
      <TrialBrowse
        freeze={freeze}
        screen={{
          path: '/trials',
          request,
          query: writeTrialRequest(request),
          problems,
          list,
          description,
          vocabulary,
          isBusy: answer.isFetching,
          hrefOf: trialsHref,
        }}
      />
    </InPlace>
  )
}
