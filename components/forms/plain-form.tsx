'use client'

import {
  createContext,
  type ReactNode,
  use,
  useActionState,
  useEffect,
  useId,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { FormAction, FormAnswer } from '@/lib/domain/shared/form-answer'
import { Popover } from '../ui/popover'
import styles from './plain-form.module.css'

interface FormContext {
  answer: FormAnswer | null
  isPending: boolean
  idOf: (name: string) => string // of the control of that name; a page may hold several forms
}

const AnswerContext = createContext<FormContext>({ answer: null, isPending: false, idOf: (name) => name })

/** What the form around a control was answered, whether an answer is awaited, and the ids of its controls. */
export function useFormAnswer(): FormContext {
  return use(AnswerContext)
}

/**
 * A form that works without scripts. What could not be taken comes back with everything typed: the form is drawn anew
 * from it, the reason stands above and has the focus, and each control says its own.
 */
export function PlainForm(props: PlainFormProps) {
  const { submit, ...context } = useAnsweredForm(props.action)
  return (
    <AnswerContext value={context}>
      <AnsweredForm {...props} submit={submit} />
    </AnswerContext>
  )
}

/** The same form under a button; what could not be taken opens it again. */
export function PopoverForm(props: PlainFormProps & { button: ReactNode }) {
  const { submit, ...context } = useAnsweredForm(props.action)
  return (
    <AnswerContext value={context}>
      <Popover key={context.answer?.attempt ?? 0} label={props.button} isOpen={context.answer !== null}>
        <AnsweredForm {...props} submit={submit} />
      </Popover>
    </AnswerContext>
  )
}

interface PlainFormProps {
  action: FormAction
  label: string
  id?: string
  children: ReactNode
}

function useAnsweredForm(action: FormAction) {
  const [answer, submit, isPending] = useActionState(action, null)
  const formId = useId()
  return { answer, submit, isPending, idOf: (name: string) => `${formId}-${name}` }
}

function AnsweredForm(props: PlainFormProps & { submit: (form: FormData) => void }) {
  const { answer, idOf } = useFormAnswer()
  return (
    <form
      key={answer?.attempt ?? 0}
      id={props.id}
      action={props.submit}
      aria-label={props.label}
      className={styles.form}
      noValidate
    >
      {answer && <Answer answer={answer} idOf={idOf} />}
      {props.children}
    </form>
  )
}

function Answer({ answer, idOf }: { answer: FormAnswer; idOf: FormContext['idOf'] }) {
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
              <ProblemLink id={idOf(name)} text={text} />
            </li>
          ))}
        </ul>
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
