'use client'

import { useState } from 'react'
import button from '../ui/button.module.css'
import { Dialog } from '../ui/dialog'
import styles from './leave-guard.module.css'

/** Throws something typed away, after asking: `what` names it ("the draft"), `loss` says what is gone then. */
export function DiscardButton(props: {
  what: string
  loss: string
  className?: string
  onDiscard: () => void
}) {
  const [isAsking, setIsAsking] = useState(false)

  function discard() {
    setIsAsking(false)
    props.onDiscard()
  }

  return (
    <>
      <button type="button" className={props.className} onClick={() => setIsAsking(true)}>
        Discard {props.what}
      </button>
      <Dialog title={`Discard ${props.what}?`} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <p>{props.loss}</p>
        <div className={styles.buttons}>
          <button type="button" className={button.primary} onClick={() => setIsAsking(false)}>
            Keep it
          </button>
          <button type="button" className={button.button} onClick={discard}>
            Yes, discard it
          </button>
        </div>
      </Dialog>
    </>
  )
}
