'use client'

import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import styles from './dialog.module.css'

/** A dialog of the browser's own making: it traps focus, closes on Escape and gives focus back. */
export function Dialog(props: { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()

  useEffect(() => {
    if (props.isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [props.isOpen])

  function closeOnBackdrop(event: MouseEvent) {
    if (event.target === dialog.current) props.onClose()
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={headingId}
      onClose={props.onClose}
      onClick={closeOnBackdrop}
    >
      <div className={styles.content}>
        <div className={styles.head}>
          <h2 id={headingId}>{props.title}</h2>
          <button type="button" className={styles.close} onClick={props.onClose} aria-label="Close">
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
