interface Version {
  number: number
  postedOn: string | null
  retrievedAt: string
}

/** The newest version of a record: by the date posted, else retrieved, then by number; null when there is none. */
export function newestVersion<V extends Version>(versions: readonly V[]): V | null {
  const [newest] = versions.toSorted(
    (left, right) => compare(dateOf(right), dateOf(left)) || right.number - left.number,
  )
  return newest ?? null
}

function dateOf(version: Version): string {
  return (version.postedOn ?? version.retrievedAt).slice(0, 10)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
