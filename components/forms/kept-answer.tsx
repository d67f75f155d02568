'use client'

import { usePathname } from 'next/navigation'
import { useId, useState } from 'react'
import type { FormAnswer } from '@/lib/domain/shared/form-answer'
import field from '../ui/field.module.css'
import { useShelvedAnswer } from './answer-shelf'
import styles from './kept-answer.module.css'

/**
 * Why a form was refused that the page has no place for any more, with what was written in it, to be copied. Where the
 * form is still there it says so itself, and this stays out of sight. `sent` is the refusal this page answers.
 */
export function KeptAnswer({ sent }: { sent: FormAnswer | null }) {
  const path = usePathname()
  const [sentTo] = useState(path)
  const shelved = useShelvedAnswer(path)
  const answer = shelved ?? (path === sentTo ? sent : null)
  return answer && <KeptTexts answer={answer} />
}

function KeptTexts({ answer: { message, written } }: { answer: FormAnswer }) {
  const id = useId()
  return (
    <div className={styles.kept} role="alert">
      <p>{message}</p>
      {written.map(({ label, text }, at) => (
        <div key={at} className={field.control}>
          <label className={field.label} htmlFor={`${id}-${String(at)}`}>
            What you typed, for copying: {label}
          </label>
          <textarea id={`${id}-${String(at)}`} className={field.input} rows={3} readOnly value={text} />
        </div>
      ))}
    </div>
  )
}
