'use client'

import type { ReactNode } from 'react'
import type { Coded } from '@/lib/domain/shared/coded'
import button from '../ui/button.module.css'
import field from '../ui/field.module.css'
import { useFormAnswer } from './plain-form'
import styles from './plain-form.module.css'

interface ControlProps {
  name: string
  label: ReactNode
  hint?: string | null
  value?: string
}

/** A line of text. */
export function TextControl(
  props: ControlProps & {
    maxLength?: number
    type?: 'text' | 'url' | 'search' | 'email'
    autoComplete?: 'username' | 'name'
  },
) {
  const { control, value, around } = useControl(props)
  return around(
    <input
      {...control}
      className={field.input}
      type={props.type ?? 'text'}
      defaultValue={value}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete ?? 'off'}
    />,
  )
}

/** Several lines of text. */
export function AreaControl(props: ControlProps & { rows?: number; placeholder?: string }) {
  const { control, value, around } = useControl(props)
  return around(
    <textarea
      {...control}
      className={field.input}
      rows={props.rows ?? 3}
      defaultValue={value}
      placeholder={props.placeholder}
    />,
  )
}

/** A choice of one from a list; the first entry stands for none chosen. */
export function SelectControl(props: ControlProps & { options: readonly Coded[]; none: string }) {
  const { control, value, around } = useControl(props)
  return around(
    <select {...control} className={field.input} defaultValue={value}>
      <option value="">{props.none}</option>
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>,
  )
}

/** Boxes of which several can be ticked. */
export function BoxesControl(
  props: ControlProps & { options: readonly Coded[]; values?: readonly string[] },
) {
  const { answer, idOf } = useFormAnswer()
  const chosen = answer ? (answer.typed[props.name] ?? []) : (props.values ?? [])
  return (
    <fieldset id={idOf(props.name)} className={styles.boxes}>
      <legend>{props.label}</legend>
      <div className={styles.choices}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="checkbox"
              name={props.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Problem name={props.name} />
    </fieldset>
  )
}

/** A choice of one among a few, all of them in sight. */
export function RadioControl(props: ControlProps & { options: readonly Coded[]; isInline?: boolean }) {
  const { answer, idOf } = useFormAnswer()
  const chosen = answer?.typed[props.name]?.[0] ?? props.value
  return (
    <fieldset id={idOf(props.name)} className={styles.radios} data-inline={props.isInline || undefined}>
      <legend>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={props.name}
            value={option.value}
            defaultChecked={chosen === option.value}
          />
          {option.label}
        </label>
      ))}
      <Problem name={props.name} />
    </fieldset>
  )
}

/** Sends the form; `name` and `value` say which of several buttons it was. */
export function SubmitButton(props: {
  children: ReactNode
  isPrimary?: boolean
  name?: string
  value?: string
}) {
  const { isPending } = useFormAnswer()
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      className={props.isPrimary ? button.primary : button.button}
      aria-disabled={isPending || undefined}
    >
      {props.children}
    </button>
  )
}

function useControl({ name, label, hint, value }: ControlProps) {
  const { answer, idOf } = useFormAnswer()
  const problem = answer?.fields[name]
  const id = idOf(name)
  const described = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(' ')
  const control = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? true : undefined,
  }
  const around = (input: ReactNode) => (
    <div className={field.control}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      {input}
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <Problem name={name} />
    </div>
  )
  return { control, value: answer?.typed[name]?.[0] ?? value ?? '', around }
}

function Problem({ name }: { name: string }) {
  const { answer, idOf } = useFormAnswer()
  const problem = answer?.fields[name]
  if (!problem) return null
  return (
    <p id={`${idOf(name)}-problem`} className={field.problem}>
      {problem}
    </p>
  )
}
