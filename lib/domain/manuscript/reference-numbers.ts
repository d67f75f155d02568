import type { CslItem } from '../citations/csl-item'
import type { CitableSource } from './manuscript-views'

/** Numbers the references of one table from 1, in the order in which their sources are first met. */
export interface ReferenceNumbers {
  numberOf: (source: number) => number // of the source numbered so in `sources`
  count: () => number
  items: (cite: (source: CitableSource) => CslItem) => CslItem[] // in order of number
}

/** Starts the references of one table; a source nobody meets is no reference. Throws where a number names no source. */
export function startReferences(sources: readonly CitableSource[]): ReferenceNumbers {
  const byNumber = new Map(sources.map((source) => [source.number, source]))
  const met: CitableSource[] = []
  const numbers = new Map<string, number>()
  return {
    numberOf(sourceNumber) {
      const source = byNumber.get(sourceNumber)
      if (!source) throw new Error(`No source ${String(sourceNumber)}`)
      const known = numbers.get(source.id)
      if (known !== undefined) return known
      met.push(source)
      numbers.set(source.id, met.length)
      return met.length
    },
    count: () => met.length,
    items: (cite) => met.map(cite),
  }
}
