import { AppError } from '@/lib/domain/shared/app-error'
import { readAsOf } from '@/lib/domain/trials/as-of'

/** Reads the day of `asOf`; null where it is not given, `invalid` naming it where it is no day up to today. */
export function asOfOrRefuse(parameters: URLSearchParams): string | null {
  const { day, problem } = readAsOf(parameters.getAll('asOf'), new Date().toISOString().slice(0, 10))
  if (problem !== null) throw new AppError('invalid', problem, { asOf: problem })
  return day
}
