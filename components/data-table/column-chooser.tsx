'use client'

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef } from 'react'
import button from '../ui/button.module.css'
import { HiddenFields } from '../filters/hidden-fields'
import styles from './column-chooser.module.css'

/** A column that can be shown; the links give the view with it one place earlier or later, null at the ends. */
export interface ColumnChoice {
  key: string
  label: string
  isShown: boolean
  upHref: string | null
  downHref: string | null
}

/** Chooses the columns and their order: a GET form with links, so it works without scripts; with them at once. */
export function ColumnChooser(props: {
  action: string
  query: string
  choices: readonly ColumnChoice[]
  resetHref: string
}) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <form ref={form} className={styles.form} method="get" action={props.action} aria-label="Columns">
      <HiddenFields query={props.query} except={['columns']} />
      <ul>
        {props.choices.map((choice) => (
          <li key={choice.key} className={styles.line}>
            <label>
              <input
                type="checkbox"
                name="columns"
                value={choice.key}
                checked={choice.isShown}
                data-focus-key={`column:${choice.key}`}
                onChange={() => form.current?.requestSubmit()}
              />
              {choice.label}
            </label>
            <Move choice={choice} direction="up" href={choice.upHref} />
            <Move choice={choice} direction="down" href={choice.downHref} />
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        <button type="submit" className={`${button.button} without-scripts`}>
          Show these columns
        </button>
        <a href={props.resetHref}>Back to the usual columns</a>
      </p>
    </form>
  )
}

function Move(props: { choice: ColumnChoice; direction: 'up' | 'down'; href: string | null }) {
  const Arrow = props.direction === 'up' ? IconArrowUp : IconArrowDown
  if (props.href === null) return <span className={styles.move} />
  return (
    <a
      className={styles.move}
      href={props.href}
      rel="nofollow"
      aria-label={`Move ${props.choice.label} ${props.direction}`}
      data-focus-key={`${props.direction}:${props.choice.key}`}
    >
      <Arrow size={15} stroke={1.8} aria-hidden="true" />
    </a>
  )
}
