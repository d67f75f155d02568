import type { NextRequest } from 'next/server'
import { mapHref } from '@/lib/client/routes'
import { mapFigure } from '@/lib/domain/trials/map-figure'
import { MAP_HEADINGS, mapTable } from '@/lib/domain/trials/map-table'
import { MAP_FORMATS } from '@/lib/domain/trials/map-views'
import { parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { exportName } from '@/lib/server/exports/export-name'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { drawWorld } from '@/lib/server/maps/world-map'
import { getTrialVocabulary, mapTrials } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { csvAnswer, figureWords, svgAnswer } from '../../figure-export'
import { refuseProblems } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = parameters.has('format') ? choiceOrRefuse(parameters, 'format', MAP_FORMATS) : 'json'
    const vocabulary = await getTrialVocabulary(viewer)
    const { request: asked, problems } = parseTrialRequest(parameters, vocabulary, ['format'])
    refuseProblems(problems)
    const { filters } = asked
    const map = await mapTrials(viewer, filters)
    if (format === 'json') return jsonAnswer(request, map)

    const address = mapHref(filters)
    const name = exportName({ subject: 'map', query: address.split('?')[1] ?? '', ...map })
    if (format === 'csv') return csvAnswer(name, MAP_HEADINGS, [mapTable(map)])
    const drawing = drawWorld(
      map.countries.map(({ value }) => value),
      map.sites.places,
    )
    const figure = await figureWords(viewer, { filters, vocabulary, address })
    return svgAnswer(name, mapFigure({ map, filters, drawing }, figure))
  })
}
