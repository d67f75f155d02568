import type { NextRequest } from 'next/server'
import { AppError } from '@/lib/domain/shared/app-error'
import { readPage } from '@/lib/domain/shared/read-page'
import { currentViewer } from '@/lib/server/auth/current-viewer'
import { answerApi, jsonAnswer } from '@/lib/server/http/api-answer'
import { listFrozenViews } from '@/lib/server/views/view-queries'

export async function GET(request: NextRequest): Promise<Response> {
  return answerApi(request, async () => {
    const viewer = await currentViewer()
    const page = readPage(request.nextUrl.searchParams.get('page'))
    if (page === null) throw noPage()
    return jsonAnswer(request, await listFrozenViews(viewer, { page }))
  })
}

function noPage(): AppError {
  const message = 'The parameter page must be a whole number from 1.'
  return new AppError('invalid', message, { page: message })
}
