import { readVersionPair, type VersionPair } from '@/lib/domain/history/version-pair'
import { AppError } from '@/lib/domain/shared/app-error'

/** Reads the two versions to compare; null where none is given, `invalid` naming the parameter that is wrong. */
export function versionPairOrRefuse(parameters: URLSearchParams): VersionPair | null {
  const { pair, problem } = readVersionPair(
    parameters.get('from') ?? undefined,
    parameters.get('to') ?? undefined,
  )
  if (problem) throw new AppError('invalid', problem.message, { [problem.parameter]: problem.message })
  return pair
}
