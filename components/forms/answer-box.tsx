'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore, useTransition } from 'react'
import type { FormAnswer } from '@/lib/domain/shared/form-answer'
import button from '../ui/button.module.css'
import { shelveAnswer } from './answer-shelf'
import styles from './plain-form.module.css'

/** Why a form was not taken, each problem leading to its control, and what can be done about it without typing again. */
export function AnswerBox({ answer, idOf }: { answer: FormAnswer; idOf: (name: string) => string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const problems = Object.entries(answer.fields)
  return (
    <div
      ref={box}
      className={styles.answer}
      data-form-answer
      data-done={answer.code === null || undefined}
      role={answer.code === null ? 'status' : 'alert'}
      tabIndex={-1}
    >
      <p>{answer.message}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map(([name, text]) => (
            <li key={name}>
              <ProblemLink id={idOf(name)} text={text} />
            </li>
          ))}
        </ul>
      )}
      {answer.code === 'conflict' && <LookAgain answer={answer} />}
      {answer.code === 'unauthenticated' && (
        <p>
          <a href="/login" target="_blank">
            Sign in in another tab
          </a>
          , then send this again: what you typed stays here.
        </p>
      )}
    </div>
  )
}

// without scripts the problem alone: it stands beside its control, too
function ProblemLink({ id, text }: { id: string; text: string }) {
  const label = useSyncExternalStore(
    neverChanges,
    () => labelOf(id),
    () => '',
  )
  return <a href={`#${id}`}>{label === '' ? text : `${label}: ${text}`}</a>
}

/** The words beside a control, as the page has them; empty where it has none. */
function labelOf(id: string): string {
  const control = document.getElementById(id)
  const label = control && 'labels' in control ? (control.labels as NodeList | null)?.[0] : null
  return (label ?? control?.querySelector('legend'))?.textContent ?? ''
}

const neverChanges = () => () => undefined

// Without scripts the page that brings the answer is a new one. What it shows may have no place for this form.
function LookAgain({ answer }: { answer: FormAnswer }) {
  const router = useRouter()
  const [isPending, start] = useTransition()
  function look() {
    shelveAnswer(answer)
    start(() => router.refresh())
  }
  return (
    <p className="needs-scripts">
      What you typed is kept below.{' '}
      <button type="button" className={button.button} aria-disabled={isPending || undefined} onClick={look}>
        Show what stands there now
      </button>
    </p>
  )
}
