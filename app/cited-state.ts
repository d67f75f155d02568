import { citeFrozenView, type CitedState } from '@/lib/domain/citations/atlas-citations'
import type { CslItem } from '@/lib/domain/citations/csl-item'
import type { FrozenViewHead } from '@/lib/domain/views/frozen-view-views'
import { env } from '@/lib/server/env'

/** The state of the data a reference made now names. */
export function citedState(data: { dataDate: string | null; dataVersion: number }): CitedState {
  const today = new Date().toISOString().slice(0, 10)
  return { origin: env().appOrigin, today, dataDate: data.dataDate ?? '', dataVersion: data.dataVersion }
}

/** The reference to a frozen view, read now. */
export function citedFrozenView(head: FrozenViewHead): CslItem {
  return citeFrozenView({ ...head, frozenOn: head.frozenAt.slice(0, 10) }, citedState(head))
}
