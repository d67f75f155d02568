import type { ReactNode } from 'react'
import styles from './field-frame.module.css'

/** The ids by which a field's parts name each other. */
export function fieldIds(id: string) {
  return { label: `${id}-label`, input: `${id}-input`, hint: `${id}-hint`, problem: `${id}-problem` }
}

/**
 * The frame of one field: label, what says where it comes from above its right end, the inputs, a hint or a problem
 * under them. Several inputs are one group named by the label; a single one is named by it directly.
 */
export function FieldFrame(props: {
  id: string
  label: string
  isGroup: boolean
  aside?: ReactNode
  hint?: ReactNode
  under?: ReactNode
  problem?: string | null
  panel?: ReactNode
  children: ReactNode
}) {
  const ids = fieldIds(props.id)
  return (
    <div
      id={props.id}
      className={styles.frame}
      {...(props.isGroup ? { role: 'group', 'aria-labelledby': ids.label } : {})}
    >
      {props.isGroup ? (
        <span id={ids.label} className={styles.label}>
          {props.label}
        </span>
      ) : (
        <label id={ids.label} htmlFor={ids.input} className={styles.label}>
          {props.label}
        </label>
      )}
      <div className={styles.input}>{props.children}</div>
      <div className={styles.under}>
        <span id={ids.hint}>{props.hint}</span>
        {props.under}
      </div>
      {props.problem && (
        <p id={ids.problem} className={styles.problem}>
          {props.problem}
        </p>
      )}
      <div className={styles.aside}>{props.aside}</div>
      {props.panel && <div className={styles.panel}>{props.panel}</div>}
    </div>
  )
}

/** Moves the focus to the first input of a field. Answers whether the field is on the page. */
export function focusField(id: string): boolean {
  const frame = document.getElementById(id)
  const input = frame?.querySelector<HTMLElement>('input, select, textarea, button') ?? frame
  input?.scrollIntoView({ block: 'center' })
  input?.focus({ preventScroll: true })
  return input !== null
}
