import type { ReactNode } from 'react'
import rowStyles from './field-row.module.css'
import { SourceNumber } from './source-number'

/** A row of a record for something that is not a claimable field: label and value, with its source where there is one. */
export function FactRow(props: { label: string; source?: number | null; children: ReactNode }) {
  return (
    <div className={rowStyles.row}>
      <dt>{props.label}</dt>
      <dd>
        <div className={rowStyles.value}>{props.children}</div>
        <span className={rowStyles.number}>
          <SourceNumber number={props.source ?? null} />
        </span>
      </dd>
    </div>
  )
}
