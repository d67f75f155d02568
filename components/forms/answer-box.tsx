'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useSyncExternalStore, useTransition } from 'react'
import type { FormAnswer } from '@/lib/domain/shared/form-answer'
import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import styles from './plain-form.module.css'

/** Why a form was not taken, each problem leading to its control, and what can be done about it without typing again. */
export function AnswerBox(props: {
  answer: FormAnswer
  idOf: (name: string) => string
  isFresh: boolean // the page shows already what the form clashed with
}) {
  const { answer, idOf } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const problems = Object.entries(answer.fields)
  return (
    <div
      ref={box}
      className={styles.answer}
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
      {answer.code === 'conflict' && !props.isFresh && <LookAgain />}
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

// without scripts the page that brings the answer is a new one
function LookAgain() {
  const router = useRouter()
  const [isPending, start] = useTransition()
  return (
    <p className="needs-scripts">
      What you typed is kept below.{' '}
      <button
        type="button"
        className={button.button}
        aria-disabled={isPending || undefined}
        onClick={() => start(() => router.refresh())}
      >
        Show what stands there now
      </button>
    </p>
  )
}

/** What was typed into a form that cannot be sent any more, to be read and copied; `labels` by name of control. */
export function KeptTexts({ typed, labels }: { typed: FormAnswer['typed']; labels: Record<string, string> }) {
  const id = useId()
  return Object.entries(labels).map(([name, label]) => {
    const text = typed[name]?.[0]?.trim() ?? ''
    if (text === '') return null
    return (
      <div key={name} className={field.control}>
        <label className={field.label} htmlFor={`${id}-${name}`}>
          What you typed, for copying: {label}
        </label>
        <textarea id={`${id}-${name}`} className={field.input} rows={3} readOnly value={text} />
      </div>
    )
  })
}
