import type { NextRequest } from 'next/server'
import { csvAnswer, svgAnswer } from '../../figure-export'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { parseTrialRequestOrRefuse } from '../../parse-trial-request-or-refuse'
import { dashboardHref } from '@/lib/client/routes'
import { facetsRequest } from '@/lib/client/trials/trial-query-options'
import { describeTrialFilters } from '@/lib/domain/trials/describe-trial-filters'
import {
  CHART_FORMATS,
  CHART_HEADINGS,
  chartTable,
  TRIAL_CHART_NAMES,
  trialChart,
} from '@/lib/domain/trials/trial-chart'
import { trialChartFigure } from '@/lib/domain/trials/trial-chart-figure'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { env } from '@/lib/server/env'
import { exportName } from '@/lib/server/exports/export-name'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { getTrialVocabulary, listTrials } from '@/lib/server/trials/trial-queries'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const name = choiceOrRefuse(parameters, 'chart', TRIAL_CHART_NAMES)
    const format = parameters.has('format') ? choiceOrRefuse(parameters, 'format', CHART_FORMATS) : 'json'
    const { filters } = await parseTrialRequestOrRefuse(viewer, parameters, ['chart', 'format'])
    const vocabulary = await getTrialVocabulary(viewer)
    const asked = facetsRequest(filters)
    const list = await listTrials(viewer, asked, { facets: true })
    const chart = trialChart(name, { list, filters, vocabulary })
    if (format === 'json') return jsonAnswer(request, chart)

    const address = dashboardHref(asked)
    const file = exportName({ subject: name, query: address.split('?')[1] ?? '', ...list })
    if (format === 'csv') return csvAnswer(file, CHART_HEADINGS, [chartTable(chart)])
    const { heading } = describeTrialFilters(filters, vocabulary, list)
    const figure = { list, heading, address: `${env().appOrigin}${address}` }
    return svgAnswer(file, trialChartFigure(chart, figure))
  })
}
