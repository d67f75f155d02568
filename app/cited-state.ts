import type { CitedState } from '@/lib/domain/citations/atlas-citations'
import { env } from '@/lib/server/env'

/** The state of the data a reference made now names. */
export function citedState(data: { dataDate: string | null; dataVersion: number }): CitedState {
  const today = new Date().toISOString().slice(0, 10)
  return { origin: env().appOrigin, today, dataDate: data.dataDate ?? '', dataVersion: data.dataVersion }
}
