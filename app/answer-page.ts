import { forbidden, notFound, unauthorized } from 'next/navigation'
import { isAppError } from '@/lib/domain/shared/app-error'

/**
 * Runs the queries of a page and answers an expected failure with the screen for it. Anything else travels on: a failed
 * query must never look like an empty page.
 */
export async function answerPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isAppError(error) && error.code === 'notFound') notFound()
    if (isAppError(error) && error.code === 'forbidden') forbidden()
    if (isAppError(error) && error.code === 'unauthenticated') unauthorized()
    throw error
  }
}
