'use client'

import type { ReactNode } from 'react'
import button from './button.module.css'
import styles from './popover.module.css'
import { useClosingDetails } from './use-closing-details'

/**
 * A panel under its button, made of <details>: it opens without scripts; with them Escape and a click outside close it.
 * It stands open from the start where something in it waits to be read.
 */
export function Popover(props: {
  label: ReactNode
  isPrimary?: boolean
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details ref={useClosingDetails()} className={styles.popover} open={props.isOpen}>
      <summary className={props.isPrimary ? button.primary : button.button}>{props.label}</summary>
      <div className={styles.panel}>{props.children}</div>
    </details>
  )
}
