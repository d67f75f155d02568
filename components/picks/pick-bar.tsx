'use client'

import { compareHref } from '@/lib/client/routes'
import { usePicks } from '@/lib/client/use-picks'
import { type ComparedKind, MOST_COMPARED } from '@/lib/domain/comparison/comparison-request'
import { sayCount } from '@/lib/domain/shared/words'
import { AppLink } from '../ui/app-link'
import button from '../ui/button.module.css'
import styles from './pick-bar.module.css'

/** What is picked to compare, at the foot of the window below the rows; nothing as long as nothing is picked. */
export function PickBar({ kind }: { kind: ComparedKind }) {
  const { picked, isFull, clear } = usePicks(kind)
  if (picked.length === 0) return null
  return (
    <section className={styles.bar} aria-label="Picked to compare">
      <AppLink
        className={button.primary ?? ''}
        href={compareHref({ kind, ids: picked, onlyDifferences: false })}
      >
        Compare {sayCount(picked.length, kind, `${kind}s`)}
      </AppLink>
      <button type="button" className={button.button} onClick={clear}>
        Clear
      </button>
      <p className={styles.note} role="status">
        {isFull && `At most ${String(MOST_COMPARED)} stand side by side: take one away to pick another.`}
      </p>
    </section>
  )
}
