/** Tells whether another connection held the lock this statement needed (SQLITE_BUSY and its extended codes). */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_BUSY')
  )
}
