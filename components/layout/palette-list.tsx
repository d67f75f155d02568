'use client'

import { Spotlight } from '@mantine/spotlight'
import type { PaletteEntry } from './palette-entry'
import styles from './command-palette.module.css'

/** What the palette found, in groups; the chosen line is told to readers by the search field. */
export function PaletteList(props: {
  id: string
  entries: readonly PaletteEntry[]
  state: 'searching' | 'failed' | 'ready'
  selected: number
  onChoose: (href: string) => void
}) {
  return (
    <>
      <Spotlight.ActionsList id={props.id} className={styles.list ?? ''} role="listbox" aria-label="Found">
        {props.entries.map((entry, index) => (
          <div key={entry.href} role="presentation">
            {entry.group !== props.entries[index - 1]?.group && (
              <p className={styles.group} role="presentation">
                {entry.group}
              </p>
            )}
            <Spotlight.Action
              id={`${props.id}-${index}`}
              className={styles.action ?? ''}
              role="option"
              aria-selected={index === props.selected}
              data-selected={index === props.selected || undefined}
              onClick={() => props.onChoose(entry.href)}
            >
              <span className={styles.label}>{entry.label}</span>
              <span className={styles.hint}>{entry.hint}</span>
            </Spotlight.Action>
          </div>
        ))}
      </Spotlight.ActionsList>
      <p className={styles.state} role="status">
        {stateSentence(props.state, props.entries.length)}
      </p>
    </>
  )
}

function stateSentence(state: 'searching' | 'failed' | 'ready', found: number): string {
  if (state === 'failed') return 'The atlas could not be asked. Try again in a moment.'
  if (state === 'searching') return 'Looking …'
  return found === 0 ? 'Nothing found.' : '↑ ↓ to choose, Enter to go there, Esc to close'
}
