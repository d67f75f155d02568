import { IconX } from '@tabler/icons-react'
import styles from './chip-list.module.css'

/** What was chosen so far, each with a button that takes it out again. */
export function ChipList(props: {
  items: readonly { key: string; label: string }[]
  onRemove: (key: string) => void
}) {
  if (props.items.length === 0) return null
  return (
    <ul className={styles.list}>
      {props.items.map(({ key, label }) => (
        <li key={key} className={styles.chip}>
          {label}
          <button type="button" aria-label={`Remove ${label}`} onClick={() => props.onRemove(key)}>
            <IconX size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
