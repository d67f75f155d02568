import type { NextRequest } from 'next/server'
import { parseTrialRequestOrRefuse } from '@/app/api/v1/parse-trial-request-or-refuse'
import { feedHref, trialHref, trialsHref } from '@/lib/client/routes'
import { sayDate } from '@/lib/domain/shared/words'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialRow } from '@/lib/domain/trials/trial-views'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { env } from '@/lib/server/env'
import { writeAtom } from '@/lib/server/exports/write-atom'
import { answerApi, textAnswer } from '@/lib/server/http/api-answer'
import { getTrialVocabulary, listTrialChanges } from '@/lib/server/trials/trial-queries'

const most = 50

/** What changed last in a selection, for feed readers: the trials of the view, the newest change first. */
export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const { filters } = await parseTrialRequestOrRefuse(viewer, request.nextUrl.searchParams)
    const view = { ...EMPTY_REQUEST, filters }
    const { data, ...counts } = await listTrialChanges(viewer, filters, most)
    const { heading, caption } = describeTrialFilters(filters, await getTrialVocabulary(viewer), counts)
    const { appOrigin } = env()
    const atom = writeAtom({
      title: heading,
      subtitle: `What changed last in these trials; ${caption}`,
      address: `${appOrigin}${trialsHref(view)}`,
      feedAddress: `${appOrigin}${feedHref(view)}`,
      updatedAt: data[0]?.changedAt ?? '1970-01-01T00:00:00.000Z',
      entries: data.map(({ row, changedAt }) => ({
        title: `${row.id}: ${row.title}`,
        address: `${appOrigin}${trialHref(row.id)}`,
        updatedAt: changedAt,
        summary: summaryOf(row),
      })),
    })
    return textAnswer(request, atom, 'application/atom+xml; charset=utf-8')
  })
}

function summaryOf({ phaseGroup, status, cellTypes, routes, startedOn }: TrialRow): string {
  const parts = [
    phaseGroup.label,
    status?.label,
    cellTypes.map(({ label }) => label).join(', '),
    routes.map(({ label }) => label).join(', '),
    'text' in startedOn ? `start ${sayDate(startedOn.text)}` : '',
  ]
  return parts.filter(Boolean).join(' · ')
}
