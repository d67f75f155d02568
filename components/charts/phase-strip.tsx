import type { CSSProperties } from 'react'
import type { ChartPart } from './chart-data'
import styles from './phase-strip.module.css'

/** A part of the strip; `step` is its place on the tinted scale, null for what is missing or as given. */
export interface StripPart extends ChartPart {
  step: number | null
}

/** A distribution as one strip, each part as wide as its count and a link that filters. */
export function PhaseStrip({ label, parts }: { label: string; parts: readonly StripPart[] }) {
  const isAnyChosen = parts.some((part) => part.isSelected)
  return (
    <ul className={styles.strip} aria-label={label}>
      {parts.map((part) => (
        <li key={part.value} style={shareStyle(part.count)}>
          <a
            className={styles.part}
            href={part.href}
            rel="nofollow"
            title={`${part.label}: ${part.count}`}
            aria-current={part.isSelected ? 'true' : undefined}
            data-step={part.step ?? undefined}
            data-missing={part.isMissing || undefined}
            data-aside={(isAnyChosen && !part.isSelected) || undefined}
            data-focus-key={`strip:${part.value}`}
          >
            <span className={styles.count}>{part.count}</span> {part.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function shareStyle(count: number): CSSProperties & Record<`--${string}`, number> {
  return { '--count': count }
}
