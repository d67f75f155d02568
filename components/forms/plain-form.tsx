'use client'

import { createContext, type ReactNode, use, useActionState, useId } from 'react'
import type { FormAction, FormAnswer } from '@/lib/domain/shared/form-answer'
import { Popover } from '../ui/popover'
import { AnswerBox, KeptTexts } from './answer-box'
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
 * from it, the reason stands above and has the focus, and each control says its own. A form whose page may have no
 * place for it once somebody else was first stands there closed then: its children without a form around them, and above
 * them the answer and the texts of `closed` by name, each under its label.
 */
export function PlainForm({ closed = null, ...props }: PlainFormProps & { closed?: Labels | null }) {
  const { submit, ...context } = useAnsweredForm(props.action)
  return (
    <AnswerContext value={context}>
      {closed === null ? (
        <AnsweredForm {...props} submit={submit} />
      ) : (
        <>
          <ClosedAnswer labels={closed} />
          {props.children}
        </>
      )}
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

type Labels = Record<string, string>

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
      {answer && <AnswerBox answer={answer} idOf={idOf} isFresh={false} />}
      {props.children}
    </form>
  )
}

function ClosedAnswer({ labels }: { labels: Labels }) {
  const { answer, idOf } = useFormAnswer()
  if (answer === null || answer.code === null) return null
  return (
    <div className={styles.form}>
      <AnswerBox answer={answer} idOf={idOf} isFresh />
      <KeptTexts typed={answer.typed} labels={labels} />
    </div>
  )
}
