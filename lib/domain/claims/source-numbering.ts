/** Gives the sources of one page their printed numbers, from 1, in the order in which they are first named. */
export interface SourceNumbering {
  numberOf(sourceId: string): number
  ids(): string[] // in order of number
}

/** Starts the numbering of one page. */
export function startSourceNumbering(): SourceNumbering {
  const numbers = new Map<string, number>()
  return {
    numberOf(sourceId) {
      const number = numbers.get(sourceId) ?? numbers.size + 1
      numbers.set(sourceId, number)
      return number
    },
    ids: () => [...numbers.keys()],
  }
}
