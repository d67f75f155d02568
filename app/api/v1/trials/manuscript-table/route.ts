import type { NextRequest } from 'next/server'
import { drawManuscript } from '@/app/draw-manuscript'
import { MANUSCRIPT_FORMAT_FACTS, MANUSCRIPT_FORMATS } from '@/lib/domain/manuscript/manuscript-format'
import { parseManuscriptRequest, writeManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { recordExport } from '@/lib/server/exports/export-commands'
import { exportName } from '@/lib/server/exports/export-name'
import { fileHeaders } from '@/lib/server/exports/file-headers'
import { manuscriptFile } from '@/lib/server/exports/manuscript-file'
import { answerApi } from '@/lib/server/http/api-answer'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { refuseProblems } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = choiceOrRefuse(parameters, 'format', MANUSCRIPT_FORMATS)
    const vocabulary = await getTrialVocabulary(viewer)
    const asked = parseManuscriptRequest(parameters, vocabulary, ['format'])
    refuseProblems(asked.problems)
    const { manuscript, table } = await drawManuscript(viewer, asked.request, vocabulary)
    const { total: rows, dataVersion, dataDate } = manuscript
    const query = writeManuscriptRequest(asked.request)
    const { mediaType, extension, holds } = MANUSCRIPT_FORMAT_FACTS[format]
    const file = await manuscriptFile(table, format)
    await recordExport(viewer, { kind: 'manuscript-table', format, query, rows, dataVersion })
    const subject = holds === 'table' ? 'manuscript-table' : 'references'
    const name = exportName({ subject, query, dataVersion, dataDate })
    return new Response(file, { headers: fileHeaders({ mediaType, name, extension }) })
  })
}
