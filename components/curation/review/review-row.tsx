import { displayDate } from '@/lib/domain/claims/display-date'
import type { ProposedValueView } from '@/lib/domain/curation/proposal-views'
import { RadioControl, TextControl } from '../../forms/plain-controls'
import { Missing } from '../../ui/missing'
import { CommentList } from './comment-list'
import styles from './review-item.module.css'
import { ThreeWay } from './three-way'
import { ValueText } from './value-text'

/** One proposed value beside what is accepted and what the registry says, with its source and its decision. */
export function ReviewRow({ value, mayDecide }: { value: ProposedValueView; mayDecide: boolean }) {
  const isOpen = value.state === 'proposed'
  const isChange = value.acceptedNow !== value.proposed
  const hasMore = value.note !== null || value.comments.length > 0
  return (
    <>
      <tr
        role="row"
        data-changed={(isOpen && value.hasChangedMeanwhile) || undefined}
        data-more={hasMore || undefined}
      >
        <th scope="row" role="rowheader">
          {value.label}
        </th>
        <td role="cell" data-label="Accepted now">
          <ValueText text={value.acceptedNow} nothing="nothing yet" isReplaced={isOpen && isChange} />
        </td>
        <td role="cell" data-label="Registry says">
          <ValueText text={value.registrySays} nothing="not in a record" />
        </td>
        <td role="cell" data-label="Proposed" className={styles.proposed}>
          {value.missing === null ? value.proposed : <Missing reason={value.missing} />}
          {isOpen && !isChange && <span className={styles.same}> unchanged, a further source</span>}
          {isOpen && value.whyNotShown !== null && <p className={styles.note}>{value.whyNotShown}</p>}
          {isOpen && value.hasChangedMeanwhile && <ThreeWay value={value} />}
        </td>
        <td role="cell" data-label="Source and passage">
          <SourceOf value={value} />
        </td>
        <td role="cell" data-label="Decision">
          {isOpen && mayDecide ? <DecideValue value={value} /> : <Decided value={value} />}
        </td>
      </tr>
      {hasMore && (
        <tr role="row" className={styles.more}>
          <td role="cell" colSpan={6}>
            {value.note !== null && <p className={styles.note}>Note of the author: {value.note}</p>}
            <CommentList comments={value.comments} label={`Comments on ${value.label}`} />
          </td>
        </tr>
      )}
    </>
  )
}

function DecideValue({ value }: { value: ProposedValueView }) {
  return (
    <>
      <input type="hidden" name="claim" value={value.claimId} />
      <RadioControl
        name={`value.${value.claimId}`}
        label={<span className="visually-hidden">Decision on {value.label}</span>}
        isInline
        options={[
          { value: 'accept', label: 'Accept' },
          { value: 'reject', label: 'Reject' },
        ]}
      />
      <details className={styles.own}>
        <summary>
          a reason of its own<span className="visually-hidden"> for {value.label}</span>
        </summary>
        <TextControl
          name={`reason.${value.claimId}`}
          label={<span className="visually-hidden">Reason for {value.label}</span>}
          maxLength={2000}
        />
      </details>
    </>
  )
}

function Decided({ value }: { value: ProposedValueView }) {
  return (
    <>
      <span className={styles.chip} data-state={value.state}>
        {value.state === 'proposed' ? 'not decided yet' : value.state}
      </span>
      {value.decidedBy !== null && <span className={styles.by}> by {value.decidedBy}</span>}
      {value.decisionReason !== null && <p className={styles.note}>{value.decisionReason}</p>}
    </>
  )
}

function SourceOf({ value }: { value: ProposedValueView }) {
  const { source, passage, locator, statedOn, basis } = value
  const facts = [
    locator,
    statedOn === null ? null : `stated ${displayDate(statedOn.slice(0, 10))}`,
    basis === 'secondary' ? 'secondary source' : null,
  ].filter((fact) => fact !== null)
  return (
    <>
      {source.url === null ? (
        <strong className={styles.source}>{source.title}</strong>
      ) : (
        <a className={styles.source} href={source.url} rel="noreferrer">
          {source.title}
        </a>
      )}
      {passage !== null && <p className={styles.passage}>“{passage}”</p>}
      {facts.length > 0 && <p className={styles.passage}>{facts.join(' · ')}</p>}
    </>
  )
}
