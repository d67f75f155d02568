import { IconX } from '@tabler/icons-react'
import styles from './filter-chips.module.css'

/** What is chosen, one chip a choice; `href` is the same view without it. */
export interface FilterChip {
  key: string
  label: string
  name: string // for readers: "Cell type: neural stem cell", also where the chip shows the value alone
  href: string
}

export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref: string }) {
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Chosen filters">
      {chips.map((chip) => (
        <li key={chip.key}>
          <a
            className={styles.chip}
            href={chip.href}
            rel="nofollow"
            aria-label={`Remove ${chip.name}`}
            title={chip.name}
          >
            <span className={styles.text}>{chip.label}</span>
            <IconX size={14} stroke={1.8} aria-hidden="true" />
          </a>
        </li>
      ))}
      <li>
        <a className={styles.clear} href={clearHref}>
          Clear all
        </a>
      </li>
    </ul>
  )
}
