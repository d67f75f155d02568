import type { NextRequest } from 'next/server'
import { EXPORT_FORMATS } from '@/lib/domain/shared/export-format'
import { chosenTrialColumns } from '@/lib/domain/trials/trial-columns'
import { writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { exportAnswer } from '@/lib/server/exports/export-answer'
import { exportName } from '@/lib/server/exports/export-name'
import { trialCells } from '@/lib/server/exports/trial-table'
import { answerApi } from '@/lib/server/http/api-answer'
import { openTrialExport } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { noteExport } from '../../noted-export'
import { parseTrialRequestOrRefuse } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = choiceOrRefuse(parameters, 'format', EXPORT_FORMATS)
    const list = await parseTrialRequestOrRefuse(viewer, parameters, ['format'])
    const { headings, cells } = trialCells(chosenTrialColumns(list.columns))
    const { batches, total, dataVersion, dataDate, close } = await openTrialExport(viewer, list, cells)
    const query = writeTrialFilters(list.filters)
    await noteExport(viewer, { kind: 'trials', format, query, rows: total, dataVersion }, close)
    return exportAnswer({
      format,
      name: exportName({ subject: 'trials', query, dataVersion, dataDate }),
      about: { source: 'Cell Trial Atlas', query, total, dataVersion, dataDate },
      table: { headings, batches },
      close,
    })
  })
}
