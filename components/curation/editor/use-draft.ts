'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { SaveState } from '@/components/forms/save-state'
import type { DraftInput } from '@/lib/domain/curation/draft-input'
import { holdsNothing, type ProposalForm } from '@/lib/domain/curation/form-model'
import type { ActionResult } from '@/lib/domain/shared/action-result'
import { forgetLocalDraft, keepLocalDraft } from './local-draft'

export type SaveDraft = (input: DraftInput) => Promise<ActionResult<{ savedAt: string }>>

interface DraftOptions {
  form: ProposalForm
  subject: Pick<DraftInput, 'entityType' | 'entityId' | 'baseVersion'>
  localKey: string
  savedAt: string | null // of the draft the page began with
  save: SaveDraft
  onFirstSave: () => void
}

const REST = 1000 // milliseconds without typing before a draft is sent
const RETRY = 8000

/**
 * Keeps the form safe while it is filled in: at once in this browser, and after a short rest, or when the page is
 * hidden, at the server. The copy in the browser goes once the server has the same. A form that holds nothing yet is no
 * draft.
 */
export function useDraft(options: DraftOptions) {
  const { form, localKey } = options
  const [state, setState] = useState<SaveState>(
    options.savedAt === null ? { kind: 'untouched' } : { kind: 'saved', at: options.savedAt },
  )
  const latest = useRef(options)
  const stored = useRef({ body: JSON.stringify(form), savedAt: options.savedAt })
  const running = useRef<Promise<boolean> | null>(null)
  const isClosed = useRef(false)
  useEffect(() => {
    latest.current = options
  })

  const send = useCallback(async (): Promise<boolean> => {
    const { form: now, subject, save, onFirstSave, localKey: key } = latest.current
    const body = JSON.stringify(now)
    if (isClosed.current || body === stored.current.body) return true
    if (stored.current.savedAt === null && holdsNothing(now)) return true
    setState({ kind: 'saving' })
    const answer = await save({ id: now.id, ...subject, body, savedAt: stored.current.savedAt }).catch(
      () => null,
    )
    if (isClosed.current) return true
    if (!answer?.ok) {
      setState({ kind: 'failed', message: failure(answer?.message) })
      return false
    }
    if (stored.current.savedAt === null) onFirstSave()
    stored.current = { body, savedAt: answer.value.savedAt }
    if (JSON.stringify(latest.current.form) === body) {
      forgetLocalDraft(key)
      setState({ kind: 'saved', at: answer.value.savedAt })
    }
    return true
  }, [])

  const flush = useCallback(async (): Promise<boolean> => {
    await running.current
    running.current = send().finally(() => {
      running.current = null
    })
    return running.current
  }, [send])

  /** From now on nothing is kept any more: the form was submitted or thrown away. */
  const close = useCallback(() => {
    isClosed.current = true
    forgetLocalDraft(latest.current.localKey)
    setState({ kind: 'untouched' })
  }, [])

  useEffect(() => {
    const body = JSON.stringify(form)
    if (isClosed.current || body === stored.current.body) return
    if (stored.current.savedAt === null && holdsNothing(form)) {
      forgetLocalDraft(localKey)
      setState({ kind: 'untouched' })
      return
    }
    keepLocalDraft(localKey, body)
    setState({ kind: 'unsaved' })
    const timer = setTimeout(() => void flush(), REST)
    return () => clearTimeout(timer)
  }, [form, localKey, flush])

  useEffect(() => {
    if (state.kind !== 'failed') return
    const timer = setTimeout(() => void flush(), RETRY)
    return () => clearTimeout(timer)
  }, [state, flush])

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void flush()
    }
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      void flush()
    }
  }, [flush])

  const isUnsaved = state.kind === 'unsaved' || state.kind === 'saving' || state.kind === 'failed'
  return { state, isUnsaved, flush, close }
}

function failure(message: string | undefined): string {
  return message === undefined
    ? 'Not saved: the server could not be reached. This browser keeps a copy.'
    : `Not saved: ${message} This browser keeps a copy.`
}
