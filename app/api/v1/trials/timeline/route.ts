import type { NextRequest } from 'next/server'
import { timelineHref } from '@/lib/client/routes'
import { AppError } from '@/lib/domain/shared/app-error'
import { timelineFigure } from '@/lib/domain/trials/timeline-figure'
import { parseTimelineRequest } from '@/lib/domain/trials/timeline-request'
import { timelineScale } from '@/lib/domain/trials/timeline-scale'
import { LINES_A_PAGE, TIMELINE_FORMATS } from '@/lib/domain/trials/timeline-shape'
import { TIMELINE_HEADINGS, timelineTable } from '@/lib/domain/trials/timeline-table'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { exportName } from '@/lib/server/exports/export-name'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { getTrialVocabulary, listTimeline } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { csvAnswer, figureWords, svgAnswer } from '../../figure-export'
import { refuseProblems } from '../../parse-trial-request-or-refuse'

const mostLines = 10_000 // of a file, which holds them all at once

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = parameters.has('format') ? choiceOrRefuse(parameters, 'format', TIMELINE_FORMATS) : 'json'
    const vocabulary = await getTrialVocabulary(viewer)
    const { shape, filters, problems } = parseTimelineRequest(parameters, vocabulary, ['format'])
    refuseProblems(problems)
    const asked =
      format === 'csv' ? { ...shape, page: 1, pageSize: mostLines } : { ...shape, pageSize: LINES_A_PAGE }
    const timeline = await listTimeline(viewer, filters, asked)
    if (format === 'json') return jsonAnswer(request, timeline)

    const address = timelineHref(shape, filters)
    const name = exportName({ subject: 'timeline', query: address.split('?')[1] ?? '', ...timeline })
    if (format === 'csv') {
      if (timeline.lines > mostLines) throw tooManyLines()
      return csvAnswer(name, TIMELINE_HEADINGS, timelineTable(timeline))
    }
    const scale = timelineScale(timeline, new Date().toISOString().slice(0, 10))
    const figure = await figureWords(viewer, { filters, vocabulary, address })
    return svgAnswer(name, timelineFigure({ timeline, shape, scale }, figure))
  })
}

function tooManyLines(): AppError {
  return new AppError(
    'invalid',
    `A file of a timeline holds ${mostLines} lines at most; choose filters first, or export the table of trials.`,
  )
}
