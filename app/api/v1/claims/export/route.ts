import type { NextRequest } from 'next/server'
import { CLAIM_COLUMNS } from '@/lib/domain/trials/claim-views'
import { writeTrialFilters } from '@/lib/domain/trials/trial-filter-codec'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { claimTable } from '@/lib/server/exports/claim-table'
import { exportAnswer } from '@/lib/server/exports/export-answer'
import { exportName } from '@/lib/server/exports/export-name'
import { answerApi } from '@/lib/server/http/api-answer'
import { listClaims } from '@/lib/server/claims/claim-queries'
import { openTrialExport } from '@/lib/server/trials/trial-queries'
import { choiceOrRefuse } from '../../choice-or-refuse'
import { noteExport } from '../../noted-export'
import { parseTrialRequestOrRefuse } from '../../parse-trial-request-or-refuse'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const parameters = request.nextUrl.searchParams
    const format = choiceOrRefuse(parameters, 'format', ['csv', 'ndjson'] as const)
    const list = await parseTrialRequestOrRefuse(viewer, parameters, ['format'])
    const { batches, total, dataVersion, dataDate, close } = await openTrialExport(
      viewer,
      list,
      ({ id }) => id,
    )
    const query = writeTrialFilters(list.filters)
    await noteExport(viewer, { kind: 'claims', format, query, rows: total, dataVersion }, close)
    return exportAnswer({
      format,
      name: exportName({ subject: 'claims', query, dataVersion, dataDate }),
      about: {},
      table: claimTable(CLAIM_COLUMNS, claimsOf(batches)),
      close,
    })

    async function* claimsOf(trials: typeof batches) {
      for await (const ids of trials) yield listClaims(viewer, ids)
    }
  })
}
