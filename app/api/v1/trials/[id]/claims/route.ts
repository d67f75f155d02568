import type { NextRequest } from 'next/server'
import { AppError } from '@/lib/domain/shared/app-error'
import { CLAIM_COLUMNS, type ClaimRow } from '@/lib/domain/trials/claim-views'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { listClaims } from '@/lib/server/claims/claim-queries'
import { readDataVersion } from '@/lib/server/db/change'
import { claimTable } from '@/lib/server/exports/claim-table'
import { recordExport } from '@/lib/server/exports/export-commands'
import { exportAnswer } from '@/lib/server/exports/export-answer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { findTrialPublicId } from '@/lib/server/trials/trial-detail-queries'
import { choiceOrRefuse } from '../../../choice-or-refuse'

export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const trial = await findTrialPublicId(viewer, (await params).id)
    if (trial === null) throw new AppError('notFound', 'No trial of this atlas has this identifier.')
    const data = await listClaims(viewer, [trial])
    const parameters = request.nextUrl.searchParams
    if (!parameters.has('format'))
      return jsonAnswer(request, { trial, data, dataVersion: await readDataVersion() })
    const format = choiceOrRefuse(parameters, 'format', ['csv', 'ndjson'] as const)
    const noted = { kind: 'claims', format, query: `trial=${trial}`, rows: 1 } as const
    await recordExport(viewer, { ...noted, dataVersion: await readDataVersion() })
    const table = claimTable(CLAIM_COLUMNS, oneBatch(data))
    return exportAnswer({
      format,
      name: `cell-trial-atlas_claims_${trial}`,
      about: {},
      table,
      close: () => {},
    })
  })
}

async function* oneBatch(claims: ClaimRow[]) {
  yield claims
}
