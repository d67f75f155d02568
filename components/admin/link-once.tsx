'use client'

import { useEffect, useRef } from 'react'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import type { IssuedLinkAnswer } from '@/lib/domain/users/issued-link'
import styles from './invite-form.module.css'

/** A link to hand over, told this once; or why there is none. It takes the focus, because it does not come back. */
export function LinkOnce({ answer }: { answer: IssuedLinkAnswer }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [answer])
  if (answer.kind === 'refused')
    return (
      <div ref={box} className={styles.refusal} role="alert" tabIndex={-1}>
        {answer.message}
      </div>
    )
  return (
    <div ref={box} className={styles.link} role="status" tabIndex={-1}>
      <p>
        <strong>Hand this link to {answer.email}.</strong> It is shown this one time, works once, and until{' '}
        {sayInstant(answer.expiresAt)}.
      </p>
      <code>{answer.address}</code>
    </div>
  )
}
