'use client'

import { createContext, type ReactNode, use, useActionState, useId } from 'react'
import type { FormAction, FormAnswer } from '@/lib/domain/shared/form-answer'
import { Popover } from '../ui/popover'
import { LABELS_NAME, packLabels } from '@/lib/domain/shared/form-answer'
import { AnswerBox } from './answer-box'
import { clearShelf } from './answer-shelf'
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
 * from it, the reason stands above and has the focus, and each control says its own. `labels` name the controls whose
 * text is given back even by a page that has no place for the form any more (`KeptAnswer`).
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
  labels?: Record<string, string>
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
      onSubmit={clearShelf}
      noValidate
    >
      {props.labels && <input type="hidden" name={LABELS_NAME} value={packLabels(props.labels)} />}
      {answer && <AnswerBox answer={answer} idOf={idOf} />}
      {props.children}
    </form>
  )
}
