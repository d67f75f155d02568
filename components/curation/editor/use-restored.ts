'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { ProposalForm } from '@/lib/domain/curation/form-model'
import { recallLocalDraft } from './local-draft'

/**
 * Brings back what this browser kept and the server has not: after a crash, a lost connection, a new sign-in. Answers
 * whether something was brought back.
 */
export function useRestored(
  key: string,
  start: ProposalForm,
  restore: (form: ProposalForm) => void,
): boolean {
  const [isRestored, setIsRestored] = useState(false)
  const bringBack = useEffectEvent(() => {
    const kept = recallLocalDraft(key)
    if (!kept || JSON.stringify(kept) === JSON.stringify(start)) return
    restore(kept)
    setIsRestored(true)
  })
  useEffect(() => {
    const timer = setTimeout(() => bringBack())
    return () => clearTimeout(timer)
  }, [key])
  return isRestored
}
