interface Year {
  value: string
  count: number
}

/** The years from the first to the last, in ascending order, those not given made by `emptyYear`; none of none. */
export function fillYears<Y extends Year, E>(years: readonly Y[], emptyYear: (year: string) => E): (Y | E)[] {
  const known = new Map(
    years.filter(({ value }) => /^\d{4}$/.test(value)).map((year) => [Number(year.value), year]),
  )
  if (known.size === 0) return []
  const first = Math.min(...known.keys())
  const last = Math.max(...known.keys())
  return Array.from(
    { length: last - first + 1 },
    (_, at) => known.get(first + at) ?? emptyYear(String(first + at)),
  )
}
