'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { SubmitButton } from '../../forms/plain-controls'
import styles from './proposal-review.module.css'

/**
 * Decides all that is open, or what was marked: as soon as anything is marked, the marks are what the first button takes.
 * `open` counts what can be decided.
 */
export function VerdictButtons({ open }: { open: number }) {
  const row = useRef<HTMLParagraphElement>(null)
  const isMarked = useIsMarked(row)
  const asMarked = open > 1 && (
    <SubmitButton name="verdict" value="marked" isPrimary={isMarked}>
      Decide as marked
    </SubmitButton>
  )
  return (
    <p ref={row} className={styles.buttons}>
      {isMarked && asMarked}
      <SubmitButton name="verdict" value="accept" isPrimary={!isMarked || open === 1}>
        {open === 1 ? 'Accept' : `Accept all ${String(open)}`}
      </SubmitButton>
      <SubmitButton name="verdict" value="reject">
        {open === 1 ? 'Reject' : 'Reject all'}
      </SubmitButton>
      {!isMarked && asMarked}
      <a className={styles.ask} href="#comment">
        Ask the author
      </a>
    </p>
  )
}

/** Tells whether any choice of the form around is made. */
function useIsMarked(inside: RefObject<HTMLElement | null>): boolean {
  const [isMarked, setIsMarked] = useState(false)
  useEffect(() => {
    const form = inside.current?.closest('form')
    if (!form) return
    const look = () => setIsMarked(form.querySelector('input[type="radio"]:checked') !== null)
    const first = setTimeout(look) // marks kept from an answer, or by the browser
    form.addEventListener('change', look)
    return () => {
      clearTimeout(first)
      form.removeEventListener('change', look)
    }
  }, [inside])
  return isMarked
}
