import { proposalHref } from '@/lib/client/routes'
import { sayBlindField } from '@/lib/domain/curation/blind-field'
import type { BlindEntryDetail } from '@/lib/domain/curation/blind-entry-views'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { AreaControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { AppLink } from '../../ui/app-link'
import { Card } from '../../ui/card'
import { BlindHeading } from './blind-heading'
import styles from './blind.module.css'
import { ComparisonTable } from './comparison-table'
import { EnterForm } from './enter-form'
import { OwnReading } from './own-reading'

interface BlindActions {
  enter: FormAction
  adjudicate: FormAction
  cancel: FormAction
}

/** The page of one blinded entry: to be read, waiting for the other reading, or both side by side. */
export function BlindEntry({ entry, actions }: { entry: BlindEntryDetail; actions: BlindActions }) {
  return (
    <>
      <BlindHeading entry={entry} />
      {entry.comparison ? (
        <Compared entry={entry} comparison={entry.comparison} action={actions.adjudicate} />
      ) : (
        <Waiting entry={entry} action={actions.enter} />
      )}
      {entry.mayCancel && <CancelCard entry={entry} action={actions.cancel} />}
    </>
  )
}

function Waiting({ entry, action }: { entry: BlindEntryDetail; action: FormAction }) {
  return (
    <>
      {entry.entered.length > 0 && entry.state === 'open' && (
        <p className={styles.hint}>
          {entry.entered.map(
            ({ by, at }) => `${by.isMe ? 'You' : by.handle} submitted a reading, ${sayInstant(at)}.`,
          )}{' '}
          Its values are shown once the second is in.
        </p>
      )}
      {entry.mayEnter ? <EnterForm entry={entry} action={action} /> : <p>{entry.whyNotEnter}</p>}
      {entry.own && <OwnReading own={entry.own} />}
    </>
  )
}

function Compared(props: {
  entry: BlindEntryDetail
  comparison: NonNullable<BlindEntryDetail['comparison']>
  action: FormAction
}) {
  const { entry, comparison } = props
  const { mayAdjudicate } = entry
  const table = <ComparisonTable comparison={comparison} entered={entry.entered} mayDecide={mayAdjudicate} />
  if (!mayAdjudicate)
    return (
      <>
        {table}
        <Card title="Decision">
          <Adjudicated entry={entry} />
        </Card>
      </>
    )
  const label = 'Reason, shown in the history'
  const own = comparison.fields.map((field) => [`reason.${field.key}`, `Why: ${sayBlindField(field)}`])
  return (
    <PlainForm
      action={props.action}
      label="Decide between the readings"
      labels={{ reason: label, ...Object.fromEntries(own) }}
    >
      {table}
      <Card title="Decision" hint="What you take becomes an accepted value, with its source and your reason.">
        <div className={styles.fields}>
          <input type="hidden" name="id" value={entry.id} />
          <AreaControl name="reason" label={label} rows={2} />
          <p className={styles.buttons}>
            <SubmitButton isPrimary>Take the chosen readings</SubmitButton>
          </p>
        </div>
      </Card>
    </PlainForm>
  )
}

function Adjudicated({ entry: { adjudication, whyNotAdjudicate } }: { entry: BlindEntryDetail }) {
  if (!adjudication) return <p>{whyNotAdjudicate}</p>
  return (
    <p>
      {adjudication.by.isMe ? 'You' : adjudication.by.handle} decided, {sayInstant(adjudication.at)}: “
      {adjudication.reason}”
      {adjudication.proposalId !== null && (
        <>
          {' '}
          <AppLink href={proposalHref(adjudication.proposalId)}>What was taken</AppLink>
        </>
      )}
    </p>
  )
}

function CancelCard({ entry, action }: { entry: BlindEntryDetail; action: FormAction }) {
  const label = 'Why it is cancelled'
  return (
    <details className={styles.aside}>
      <summary>Cancel this request</summary>
      <PlainForm action={action} label="Cancel this request" labels={{ reason: label }}>
        <input type="hidden" name="id" value={entry.id} />
        <AreaControl name="reason" label={label} rows={2} />
        <p className={styles.buttons}>
          <SubmitButton>Cancel the request</SubmitButton>
          <span className={styles.hint}>A reading already entered stays its author’s alone.</span>
        </p>
      </PlainForm>
    </details>
  )
}
