'use client'

import { createContext, type ReactNode, use, useActionState, useEffect, useRef } from 'react'
import type { FormAction, FormAnswer } from '@/lib/domain/shared/form-answer'
import styles from './plain-form.module.css'

const AnswerContext = createContext<{ answer: FormAnswer | null; isPending: boolean }>({
  answer: null,
  isPending: false,
})

/** What the form around a control was answered, and whether an answer is awaited. */
export function useFormAnswer() {
  return use(AnswerContext)
}

/**
 * A form that works without scripts. What could not be taken comes back with everything typed: the form is drawn anew
 * from it, the reason stands above and has the focus, and each control says its own.
 */
export function PlainForm(props: { action: FormAction; label: string; id?: string; children: ReactNode }) {
  const [answer, submit, isPending] = useActionState(props.action, null)
  return (
    <AnswerContext value={{ answer, isPending }}>
      <form
        key={answer?.attempt ?? 0}
        id={props.id}
        action={submit}
        aria-label={props.label}
        className={styles.form}
        noValidate
      >
        {answer && <Answer answer={answer} />}
        {props.children}
      </form>
    </AnswerContext>
  )
}

function Answer({ answer }: { answer: FormAnswer }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const problems = Object.entries(answer.fields)
  return (
    <div
      ref={box}
      className={styles.answer}
      data-done={answer.isDone || undefined}
      role={answer.isDone ? 'status' : 'alert'}
      tabIndex={-1}
    >
      <p>{answer.message}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map(([name, text]) => (
            <li key={name}>
              <a href={`#${controlId(name)}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The id of the control of that name, for labels and for links from the list of problems. */
export function controlId(name: string): string {
  return `control-${name}`
}
