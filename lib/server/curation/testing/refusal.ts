import { isAppError } from '../../../domain/shared/app-error'

/** "done", or the code with which a command refused; an unexpected error fails the test. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  }
}
