'use client'

import { useEffect, useState } from 'react'
import button from './button.module.css'

/** Copies the address of what is on screen, and says so for two seconds. */
export function CopyLinkButton() {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)

  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), 2_000)
    return () => clearTimeout(timer)
  }, [outcome])

  function copy() {
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  }

  return (
    <button type="button" className={`${button.button} needs-scripts`} onClick={copy}>
      <span aria-live="polite">{outcome === null ? 'Copy link' : SAYS[outcome]}</span>
    </button>
  )
}

const SAYS = { copied: 'Link copied', refused: 'Copy the address bar' }
