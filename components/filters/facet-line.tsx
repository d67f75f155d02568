import type { CSSProperties } from 'react'
import styles from './facet.module.css'

/** One value of a facet. `href` is the same view with it chosen or no longer chosen; `depth` indents descendants. */
export interface FacetOption {
  value: string
  label: string
  count: number
  isSelected: boolean
  isMissing: boolean
  depth: number
  href: string
  focusKey: string
}

export function FacetLine({ option, most }: { option: FacetOption; most: number }) {
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--depth': option.depth,
    '--share': option.count / most,
  }
  return (
    <li style={style} className={styles.line}>
      <a
        href={option.href}
        title={option.label}
        aria-current={option.isSelected ? 'true' : undefined}
        data-missing={option.isMissing || undefined}
        data-focus-key={option.focusKey}
        rel="nofollow"
      >
        <span className={styles.box} aria-hidden="true" />
        <span className={styles.label}>{option.label}</span>
        <span className={styles.count}>{option.count}</span>
        {option.isSelected && <span className="visually-hidden"> chosen</span>}
      </a>
    </li>
  )
}
