/** Tells whether another connection held the lock this statement needed (SQLITE_BUSY and its extended codes). */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_BUSY')
  )
}

/** Tells whether there was no room left on the disk; the query library wraps what SQLite says, so it looks below. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message.includes('database or disk is full') || isFull(error.cause)
}
