'use client'

import { useEffect, useRef } from 'react'
import styles from './error-summary.module.css'

export interface SummaryLine {
  key: string
  sentence: string
  onJump: (() => void) | null // null where there is no field to go to
}

/**
 * What has to be mended, above the form: it takes the focus when it appears (and again with each `attempt`), and each
 * line leads to its field.
 */
export function ErrorSummary(props: { title: string; lines: readonly SummaryLine[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.focus({ preventScroll: true })
  }, [props.attempt])

  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{props.title}</h2>
      <ul>
        {props.lines.map(({ key, sentence, onJump }) => (
          <li key={key}>
            {onJump ? (
              <button type="button" onClick={onJump}>
                {sentence}
              </button>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
