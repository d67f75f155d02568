'use client'

import { useEffect, useState } from 'react'
import { sayAgo } from './say-ago'

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; message: string }

/** Whether what was typed is safe: said aloud when it changes, not with every second that passes. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <>
      <span className="visually-hidden" role="status">
        {state.kind === 'saved' ? 'Draft saved' : state.kind === 'failed' ? state.message : ''}
      </span>
      <span aria-hidden="true" data-save-state={state.kind}>
        <Words state={state} />
      </span>
    </>
  )
}

function Words({ state }: { state: SaveState }) {
  switch (state.kind) {
    case 'untouched':
      return 'No draft yet'
    case 'unsaved':
    case 'saving':
      return 'Saving the draft …'
    case 'failed':
      return state.message
    case 'saved':
      return <SavedAgo at={state.at} />
  }
}

function SavedAgo({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.parse(at))

  useEffect(() => {
    const tick = () => setNow(Date.now())
    const timer = setInterval(tick, 4000)
    return () => clearInterval(timer)
  }, [at])

  return `Draft saved ${sayAgo(at, Math.max(now, Date.parse(at)))}`
}
