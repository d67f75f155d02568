import type { CSSProperties } from 'react'
import type { ChartPart } from './chart-data'
import styles from './bar-list.module.css'

/** A ranking as bars: label, bar, number; each line is a link to the view with it chosen. */
export function BarList({ label, parts }: { label: string; parts: readonly ChartPart[] }) {
  const most = Math.max(...parts.map((part) => part.count), 1)
  const isAnyChosen = parts.some((part) => part.isSelected)
  return (
    <ul className={styles.list} aria-label={label}>
      {parts.map((part) => (
        <li key={part.value}>
          <a
            href={part.href}
            className={styles.line}
            rel="nofollow"
            aria-current={part.isSelected ? 'true' : undefined}
            data-missing={part.isMissing || undefined}
            data-aside={(isAnyChosen && !part.isSelected) || undefined}
            data-focus-key={`${label}:${part.value}`}
          >
            <span className={styles.label} style={indentStyle(part.depth ?? 0)}>
              {part.label}
            </span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={shareStyle(part.count / most)} />
            </span>
            <span className={styles.count}>{part.count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function indentStyle(depth: number): CSSProperties {
  return { paddingInlineStart: depth * 12 }
}

function shareStyle(share: number): CSSProperties & Record<`--${string}`, number> {
  return { '--share': share }
}
