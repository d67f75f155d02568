import type { ProposedValueView } from '@/lib/domain/curation/proposal-views'
import styles from './three-way.module.css'
import { ValueText } from './value-text'

/** A value that changed while the proposal waited: what its author saw, what stands now and who put it there. */
export function ThreeWay({ value }: { value: ProposedValueView }) {
  return (
    <dl className={styles.sides} aria-label={`${value.label} changed meanwhile`}>
      <div>
        <dt>the author saw</dt>
        <dd>
          <ValueText text={value.authorSaw} nothing="nothing" />
        </dd>
      </div>
      <div>
        <dt>{value.changedBy === null ? 'changed meanwhile to' : `${value.changedBy} changed it to`}</dt>
        <dd>
          <ValueText text={value.acceptedNow} nothing="nothing" />
        </dd>
      </div>
      <div>
        <dt>proposed</dt>
        <dd>{value.proposed}</dd>
      </div>
    </dl>
  )
}
