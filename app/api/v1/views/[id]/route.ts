import type { NextRequest } from 'next/server'
import { FROZEN_FILE_FORMATS } from '@/lib/domain/views/frozen-body'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { exportAnswer } from '@/lib/server/exports/export-answer'
import { fileHeaders } from '@/lib/server/exports/file-headers'
import { answerApi, textAnswer } from '@/lib/server/http/api-answer'
import { getFrozenView } from '@/lib/server/views/view-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { noteExport } from '../../noted-export'
import { frozenTable } from './frozen-table'

const JSON_TYPE = 'application/json; charset=utf-8'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const { head, body, text } = await getFrozenView(viewer, (await params).id)
    if (!parameters.has('format')) return textAnswer(request, text, JSON_TYPE)

    const format = choiceOrRefuse(parameters, 'format', FROZEN_FILE_FORMATS)
    const { id, rows, dataVersion } = head
    const close = () => undefined
    await noteExport(viewer, { kind: 'views', format, query: `view=${id}`, rows, dataVersion }, close)
    const name = `cell-trial-atlas_view_${id}`
    if (format === 'csv') return exportAnswer({ format, name, about: {}, table: frozenTable(body), close })
    return new Response(text, { headers: fileHeaders({ mediaType: JSON_TYPE, name, extension: 'json' }) })
  })
}
