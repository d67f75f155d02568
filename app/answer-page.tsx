import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { type AppErrorCode, isAppError } from '@/lib/domain/shared/app-error'
import { asksForDocument, currentExchange } from '@/lib/server/http/exchange'
import { logFailure } from '@/lib/server/http/failure-log'
import { failed } from './screens/failed'
import { forMembers } from './screens/for-members'
import { notOpen } from './screens/not-open'
import { nothingHere } from './screens/nothing-here'
import type { Screen } from './screens/screen'

interface Refusal {
  status: number
  screen: Screen
}

const REFUSALS: Partial<Record<AppErrorCode, Refusal>> = {
  unauthenticated: { status: 401, screen: forMembers },
  forbidden: { status: 403, screen: notOpen },
  notFound: { status: 404, screen: nothingHere },
}

const FAILED: Refusal = { status: 500, screen: failed }

/**
 * Makes a page of a function that draws one: an expected failure of its queries is answered with the screen for it, an
 * unexpected one is logged and answered with the screen of a failed page, each with its status. A failed query must never
 * look like an empty page. `notFound()` and the like of Next are not used: their screens are drawn by scripts alone, and
 * whoever has none gets a blank page. `noSuch` stands where the page is of something that is not there.
 */
export function answerPage<P = unknown>(
  draw: (props: P) => Promise<ReactNode>,
  noSuch: Screen = nothingHere,
) {
  return async (props: P): Promise<ReactNode> => {
    try {
      return await draw(props)
    } catch (error) {
      const { status, screen } = refusalOf(error, noSuch)
      answerWith(status, error)
      return <screen.Body />
    }
  }
}

/** Makes the title of a page of a function that reads it; where the page is refused, the title of its screen. */
export function answerTitle<P>(read: (props: P) => Promise<Metadata>, noSuch: Screen = nothingHere) {
  return async (props: P): Promise<Metadata> => {
    try {
      return await read(props)
    } catch (error) {
      const { screen } = refusalOf(error, noSuch)
      return { title: screen.title, robots: { index: false } }
    }
  }
}

function refusalOf(error: unknown, noSuch: Screen): Refusal {
  unstable_rethrow(error) // where Next leads elsewhere
  if (!isAppError(error)) return FAILED
  const refusal = REFUSALS[error.code] ?? FAILED
  return error.code === 'notFound' ? { ...refusal, screen: noSuch } : refusal
}

function answerWith(status: number, error: unknown): void {
  const exchange = currentExchange()
  if (!exchange) throw error
  const { headers, method = '', url = '' } = exchange.request
  if (status === FAILED.status) logFailure(error, { headers, method, path: url }, 'page')
  if (asksForDocument(exchange)) exchange.response.statusCode = status
}
