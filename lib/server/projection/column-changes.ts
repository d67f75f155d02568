/** Tells whether any of the given columns differs from what is stored. */
export function hasChanged(stored: object, columns: object): boolean {
  const before: Record<string, unknown> = { ...stored }
  return Object.entries(columns).some(([column, value]) => before[column] !== value)
}
