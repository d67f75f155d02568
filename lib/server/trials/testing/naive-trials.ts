import type { NaiveTrial } from '../../../domain/trials/naive-trial'
import { reader } from '../../db/reader'
import { loadTrialRows } from '../trial-rows'

/** Loads every trial readers may see as the oracle sees it; `texts` gives the folded search words by id. */
export async function loadNaiveTrials(texts: ReadonlyMap<number, readonly string[]>): Promise<NaiveTrial[]> {
  const shown = await reader().trial.findMany({
    where: { visibility: 'published', mergedIntoId: null },
    select: { id: true, windowMinimumDays: true, windowMaximumDays: true },
    orderBy: { id: 'asc' },
  })
  const rows = await loadTrialRows(shown.map(({ id }) => id))
  return shown.flatMap(({ id, windowMinimumDays, windowMaximumDays }, place) => {
    const row = rows[place]
    const window = { minimum: windowMinimumDays, maximum: windowMaximumDays }
    return row ? [{ id, row, window, texts: texts.get(id) ?? [] }] : []
  })
}
