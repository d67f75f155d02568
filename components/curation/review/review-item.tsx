import type { ProposalItemView } from '@/lib/domain/curation/proposal-views'
import { RadioControl } from '../../forms/plain-controls'
import styles from './review-item.module.css'
import { ReviewRow } from './review-row'

/** One thing a proposal changes: a row for each value. A thing without values (a withdrawal) is one sentence. */
export function ReviewItem(props: { item: ProposalItemView; mayDecide: boolean; isOnly: boolean }) {
  const { item } = props
  const isOpen = props.mayDecide && item.state === 'proposed'
  return (
    <section className={styles.item} aria-label={`${OPERATIONS[item.operation]} ${item.label}`}>
      {isOpen && <input type="hidden" name={`seen.${item.id}`} value={item.currentVersion ?? ''} />}
      {(!props.isOnly || item.operation !== 'edit') && (
        <h2 className={styles.title}>
          {OPERATIONS[item.operation]} {item.label}
          {item.state !== 'proposed' && <span className={styles.chip}>{item.state}</span>}
        </h2>
      )}
      {item.values.length > 0 ? (
        <ValueTable item={item} mayDecide={props.mayDecide} />
      ) : (
        <WholeItem item={item} isOpen={isOpen} />
      )}
    </section>
  )
}

function ValueTable({ item, mayDecide }: { item: ProposalItemView; mayDecide: boolean }) {
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">Values proposed for {item.label}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Field', 'Accepted now', 'Registry says', 'Proposed', 'Source and passage', 'Decision'].map(
            (head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {item.values.map((value) => (
          <ReviewRow key={value.claimId} value={value} mayDecide={mayDecide} />
        ))}
      </tbody>
    </table>
  )
}

function WholeItem({ item, isOpen }: { item: ProposalItemView; isOpen: boolean }) {
  return (
    <div className={styles.whole}>
      <p>{SENTENCES[item.operation] ?? 'No value of it changes.'}</p>
      {isOpen && (
        <>
          <input type="hidden" name="item" value={item.id} />
          <RadioControl
            name={`item.${item.id}`}
            label={<span className="visually-hidden">Decision on {item.label}</span>}
            isInline
            options={[
              { value: 'accept', label: 'Accept' },
              { value: 'reject', label: 'Reject' },
            ]}
          />
        </>
      )}
    </div>
  )
}

const OPERATIONS: Record<ProposalItemView['operation'], string> = {
  create: 'New:',
  edit: 'Change of',
  withdraw: 'Withdraw',
  reinstate: 'Reinstate',
  merge: 'Merge',
  unmerge: 'Undo the merge of',
}

const SENTENCES: Partial<Record<ProposalItemView['operation'], string>> = {
  withdraw: 'It would leave the lists and counts; nothing of it is deleted, and it can be reinstated.',
  reinstate: 'It would stand in the lists and counts again.',
}
