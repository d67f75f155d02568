import { shareOf } from '../../charts/chart-data'
import { mostlyMissing } from '../mostly-missing'
import type { LandscapeShape } from '@/lib/domain/trials/landscape-shape'
import type { Landscape, LandscapeLayer } from '@/lib/domain/trials/landscape-views'
import { fieldWord } from '@/lib/domain/trials/landscape-words'

/** Of the two fields of a layer the one that more of its trials have no value in, and how many. */
export function missingAxis(shape: LandscapeShape, { rows, columns }: Landscape, layer: LandscapeLayer) {
  const of = (side: 'rows' | 'columns', values: Landscape['rows'], counts: readonly number[]) => {
    const counted = values.map(({ value }, place) => ({ value, count: counts[place] ?? 0 }))
    const missing = mostlyMissing(counted, layer.total)
    return { ...missing, words: `${fieldWord(shape[side])} ${missing.words}` }
  }
  const [down, across] = [of('rows', rows, layer.rowCounts), of('columns', columns, layer.columnCounts)]
  return shareOf(down.count, down.total) >= shareOf(across.count, across.total) ? down : across
}
