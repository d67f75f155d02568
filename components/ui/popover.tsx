'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import button from './button.module.css'
import styles from './popover.module.css'

/** A panel under its button, made of <details>: it opens without scripts; with them Escape and a click outside close it. */
export function Popover(props: { label: ReactNode; isPrimary?: boolean; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (isClosing: boolean, isFocusBack: boolean) => {
      if (!isClosing || !details.current?.open) return
      details.current.open = false
      if (isFocusBack) details.current.querySelector('summary')?.focus()
    }
    const press = (event: KeyboardEvent) => close(event.key === 'Escape', true)
    const click = (event: MouseEvent) =>
      close(event.target instanceof Node && !details.current?.contains(event.target), false)
    document.addEventListener('keydown', press)
    document.addEventListener('click', click)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('click', click)
    }
  }, [])

  return (
    <details ref={details} className={styles.popover}>
      <summary className={props.isPrimary ? button.primary : button.button}>{props.label}</summary>
      <div className={styles.panel}>{props.children}</div>
    </details>
  )
}
