import type { NextRequest } from 'next/server'
import { landscapeHref } from '@/lib/client/routes'
import { AppError } from '@/lib/domain/shared/app-error'
import { landscapeFigure } from '@/lib/domain/trials/landscape-figure'
import { layOutLandscape } from '@/lib/domain/trials/landscape-layout'
import { parseLandscapeRequest } from '@/lib/domain/trials/landscape-request'
import { LANDSCAPE_FORMATS } from '@/lib/domain/trials/landscape-shape'
import { LANDSCAPE_HEADINGS, landscapeTable } from '@/lib/domain/trials/landscape-table'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { exportName } from '@/lib/server/exports/export-name'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { getTrialVocabulary, layOutTrials } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { csvAnswer, figureWords, svgAnswer } from '../../figure-export'
import { refuseProblems } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = parameters.has('format') ? choiceOrRefuse(parameters, 'format', LANDSCAPE_FORMATS) : 'json'
    const vocabulary = await getTrialVocabulary(viewer)
    const { shape, filters, problems } = parseLandscapeRequest(parameters, vocabulary, ['format'])
    refuseProblems(problems)
    if (format === 'svg' && shape.split !== null) throw splitDrawing()
    const landscape = await layOutTrials(viewer, filters, shape)
    if (format === 'json') return jsonAnswer(request, landscape)

    const layout = layOutLandscape(landscape, shape, vocabulary)
    const address = landscapeHref(shape, filters)
    const name = exportName({ subject: 'landscape', query: address.split('?')[1] ?? '', ...landscape })
    if (format === 'csv') return csvAnswer(name, LANDSCAPE_HEADINGS, landscapeTable(layout))
    const figure = await figureWords(viewer, { filters, vocabulary, address })
    return svgAnswer(name, landscapeFigure({ shape, landscape, layout }, figure))
  })
}

function splitDrawing(): AppError {
  const message = 'A drawing holds one matrix: leave split out and choose the value as a filter instead.'
  return new AppError('invalid', message, { split: message })
}
