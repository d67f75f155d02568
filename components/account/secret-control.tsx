'use client'

import field from '../ui/field.module.css'
import { useFormAnswer } from '../forms/plain-form'

/** A password or a code: it may be pasted and filled in by a manager, and never comes back from the server. */
export function SecretControl(props: {
  name: string
  label: string
  hint?: string
  autoComplete: 'current-password' | 'new-password' | 'one-time-code'
}) {
  const { answer, idOf } = useFormAnswer()
  const id = idOf(props.name)
  const problem = answer?.fields[props.name]
  const described = [props.hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean)
  return (
    <div className={field.control}>
      <label className={field.label} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className={field.input}
        type={props.autoComplete === 'one-time-code' ? 'text' : 'password'}
        name={props.name}
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={described.join(' ') || undefined}
        aria-invalid={problem ? true : undefined}
      />
      {props.hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {props.hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className={field.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
