import type { ReactNode } from 'react'
import { SaveLine, type SaveState } from '@/components/forms/save-state'
import styles from './proposal-editor.module.css'

export const EDITOR_HEADING_ID = 'editor-heading'

/** The top of an editor: where we are, which part is open, and whether what was typed is safe. */
export function EditorHeading(props: {
  where: ReactNode
  title: string
  state: SaveState
  children: ReactNode
}) {
  return (
    <header className={styles.heading}>
      <p className={styles.where}>{props.where}</p>
      <h1 id={EDITOR_HEADING_ID} tabIndex={-1}>
        {props.title}
      </h1>
      <p className={styles.under}>
        <SaveLine state={props.state} />
        {props.children}
      </p>
      <p className={`${styles.noscript} without-scripts`}>
        This form has several parts and keeps a draft while you type: it needs scripts, which are off in this
        browser. Reading, signing in, reviewing and commenting work without them, and so does proposing one
        value of a trial: its page has a link for each under “Propose one value”.
      </p>
    </header>
  )
}
