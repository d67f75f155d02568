'use client'

import type { ReactNode } from 'react'
import { usePicks } from '@/lib/client/use-picks'
import type { ComparedKind } from '@/lib/domain/comparison/comparison-request'
import styles from './pickable.module.css'

/** The beginning of a row that can be picked to compare: a box before what stands there. Needs scripts. */
export function Pickable(props: { kind: ComparedKind; id: string; name: string; children: ReactNode }) {
  const { picked, isFull, toggle } = usePicks(props.kind)
  const isPicked = picked.includes(props.id)
  return (
    <div className={styles.pickable}>
      <label className={`${styles.box} needs-scripts`} title="Pick to compare">
        <input
          type="checkbox"
          checked={isPicked}
          disabled={isFull && !isPicked}
          aria-label={`Pick ${props.name} to compare`}
          onChange={() => toggle(props.id)}
        />
      </label>
      <div>{props.children}</div>
    </div>
  )
}
