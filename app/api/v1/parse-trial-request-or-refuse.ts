import { AppError } from '@/lib/domain/shared/app-error'
import { parseTrialRequest } from '@/lib/domain/trials/trial-filter-codec'
import { sayFilterProblem } from '@/lib/domain/trials/say-filter-problem'
import type { FilterProblem, TrialListRequest } from '@/lib/domain/trials/trial-filters'
import type { Viewer } from '@/lib/domain/users/viewer'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'

/**
 * Reads filters, sort, page and columns of an address. A wrong parameter is told, not dropped: `invalid` with one
 * sentence per parameter. `alsoKnown` names parameters the route reads itself.
 */
export async function parseTrialRequestOrRefuse(
  viewer: Viewer,
  parameters: URLSearchParams,
  alsoKnown: readonly string[] = [],
): Promise<TrialListRequest> {
  const { request, problems } = parseTrialRequest(parameters, await getTrialVocabulary(viewer), alsoKnown)
  refuseProblems(problems)
  return request
}

/** Throws `invalid` naming every parameter that could not be used; nothing where all could. */
export function refuseProblems(problems: readonly FilterProblem[]): void {
  if (problems.length === 0) return
  const fields = Object.fromEntries(problems.map((problem) => [problem.parameter, sayFilterProblem(problem)]))
  throw new AppError('invalid', problems.map(sayFilterProblem).join(' '), fields)
}
