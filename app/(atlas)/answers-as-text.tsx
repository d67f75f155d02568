'use client'

import { HydrationBoundary, type DehydratedState } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { unpackJson } from '@/lib/domain/shared/packed-json'

/**
 * Hands the answers the server drew to the query cache of the browser. They come as one text, packed: an object of some
 * thousand values is otherwise written, read and checked value by value, on the server twice.
 */
export function AnswersAsText({ text, children }: { text: string; children: ReactNode }) {
  const state = useMemo(() => readAnswers(text), [text])
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>
}

// a page sent again was drawn a while ago, and yet says what holds now (decision 0020): nothing has to be asked again
function readAnswers(text: string): DehydratedState {
  const state = unpackJson(text) as DehydratedState // the only writer of the text is the page around it
  for (const query of state.queries) query.state.dataUpdatedAt = Date.now()
  return state
}
