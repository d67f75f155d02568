const brand = 'cellTrialAtlas.appError'

export type AppErrorCode = 'invalid' | 'unauthenticated' | 'forbidden' | 'conflict' | 'notFound' | 'full'

/**
 * An expected failure with a closed code. One process holds several copies of this module (DESIGN section 8), so it is
 * recognised by its brand (`isAppError`), never with `instanceof`.
 */
export class AppError extends Error {
  readonly brand = brand
  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly fields?: Record<string, string>,
  ) {
    super(message)
    this.name = 'AppError'
  }
}

/** Tells whether an unknown thrown value is an expected failure, whichever copy of the module made it. */
export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && 'brand' in error && error.brand === brand
}
