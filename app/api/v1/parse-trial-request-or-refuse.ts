import { AppError } from '@/lib/domain/shared/app-error'
import { parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialListRequest } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'

/**
 * Reads filters, sort, page and columns of an address. A wrong parameter is told, not dropped: `invalid` with one
 * sentence per parameter. `others` names parameters the route reads itself.
 */
export async function parseTrialRequestOrRefuse(
  viewer: Viewer,
  parameters: URLSearchParams,
  others: readonly string[] = [],
): Promise<TrialListRequest> {
  const own = new URLSearchParams([...parameters].filter(([name]) => !others.includes(name)))
  const { request, problems } = parseTrialRequest(own, await getTrialVocabulary(viewer))
  if (problems.length === 0) return request
  const fields = Object.fromEntries(problems.map(({ parameter, message }) => [parameter, message]))
  throw new AppError('invalid', problems.map(({ message }) => message).join(' '), fields)
}
