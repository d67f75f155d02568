'use client'

import { Dialog } from '../ui/dialog'
import styles from './shortcuts-dialog.module.css'

const SHORTCUTS = [
  { keys: ['Ctrl', 'K'], alternative: ['⌘', 'K'], does: 'Find a trial, product, cell type or page' },
  { keys: ['/'], does: 'Go to the search' },
  { keys: ['?'], does: 'Show these shortcuts' },
  { keys: ['Esc'], does: 'Close what is open' },
] as const

/** The list of shortcuts, and the switch for those made of a single key (WCAG 2.1.4). */
export function ShortcutsDialog(props: {
  isOpen: boolean
  areSingleKeysOn: boolean
  onSingleKeys: (isOn: boolean) => void
  onClose: () => void
}) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen={props.isOpen} onClose={props.onClose}>
      <dl className={styles.list}>
        {SHORTCUTS.map((shortcut) => (
          <div key={shortcut.does} className={styles.row}>
            <dt>{shortcut.does}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
              {'alternative' in shortcut && (
                <>
                  {' or '}
                  <Keys keys={shortcut.alternative} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={props.areSingleKeysOn}
          onChange={(event) => props.onSingleKeys(event.currentTarget.checked)}
        />
        Single-key shortcuts ( / and ? ) are on
      </label>
    </Dialog>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
