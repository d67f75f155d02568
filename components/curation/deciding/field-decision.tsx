import { valueHref } from '@/lib/client/routes'
import { displayDate } from '@/lib/domain/claims/display-date'
import type { FieldDecision } from '@/lib/domain/curation/field-decision-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import type { StatementView } from '@/lib/domain/trials/trial-views'
import { AreaControl, SubmitButton } from '../../forms/plain-controls'
import { PlainForm } from '../../forms/plain-form'
import { AppLink } from '../../ui/app-link'
import { sayReadingNote, wordsOf } from '../../records/reading-note'
import { Missing } from '../../ui/missing'
import { TrialTaskHeading } from '../trial-task-heading'
import styles from './field-decision.module.css'

interface DecidingActions {
  pick: FormAction
  dispute: FormAction
}

/**
 * Everything said of one field, each statement with what a reviewer may do: take its value, or mark it as disputed, with
 * a reason. Nothing leaves the page by either.
 */
export function FieldDecisionPage({
  decision,
  actions,
}: {
  decision: FieldDecision
  actions: DecidingActions
}) {
  const { trial, field, of } = decision
  return (
    <>
      <TrialTaskHeading
        trial={trial}
        title={`${field.label}${of === null ? '' : `, ${of}`}: ${sayCount(field.statements.length, 'statement', 'statements')}`}
      >
        {field.why !== null && <p>Why the first one is shown: {field.why}</p>}
      </TrialTaskHeading>
      <ol className={styles.list}>
        {field.statements.map((statement, at) => (
          <li key={at} className={styles.statement} data-shown={statement.isShown || undefined}>
            <Said statement={statement} title={titleOf(decision, statement)} />
            <Deciding decision={decision} statement={statement} actions={actions} />
          </li>
        ))}
      </ol>
      {decision.subject === 'trial' && (
        <p>
          None of them is right?{' '}
          <AppLink href={valueHref(trial.id, field.field)}>Propose another value</AppLink>
        </p>
      )}
    </>
  )
}

function Said({ statement, title }: { statement: StatementView; title: string }) {
  const { missing, display, locator, statedOn, decision } = statement
  const words = wordsOf(statement)
  const note = sayReadingNote(statement)
  return (
    <div className={styles.said}>
      <p className={styles.value}>
        {missing === null ? display : <Missing reason={missing} />}
        <span className={styles.chip}>{statement.isDisputed ? 'disputed' : statement.standing}</span>
      </p>
      <p>
        <strong>{title}</strong>, {statedOn === null ? 'undated' : displayDate(statedOn.slice(0, 10))}
        {locator !== null && `, ${locator}`}
      </p>
      {words !== null && <p className={styles.hint}>“{words}”</p>}
      {note !== null && <p className={styles.hint}>{note}</p>}
      {decision && (
        <p className={styles.hint}>
          Decided by {decision.by}
          {decision.at !== null && `, ${sayInstant(decision.at)}`}
          {decision.reason !== null && `: “${decision.reason}”`}
        </p>
      )}
    </div>
  )
}

const OUT_OF_FORCE: ReadonlySet<string> = new Set(['no longer in force', 'not accepted'])

function Deciding(props: { decision: FieldDecision; statement: StatementView; actions: DecidingActions }) {
  const { decision, statement, actions } = props
  const { claimId, versionId, display, isShown, isDisputed, standing } = statement
  const canDispute = claimId !== null && !OUT_OF_FORCE.has(standing)
  const place = { trialId: decision.trial.id, subject: decision.subject, field: decision.field.field }
  const about = <span className="visually-hidden">: {display}</span>
  return (
    <div className={styles.forms}>
      {!isShown && (
        <details>
          <summary>Take this value{about}</summary>
          <PlainForm action={actions.pick} label={`Take ${display}`} labels={{ reason: `Why ${display}` }}>
            <Hidden values={{ ...place, version: decision.trial.version, claimId, versionId }} />
            <AreaControl name="reason" label={<>Why this one{about}</>} rows={2} />
            <p>
              <SubmitButton isPrimary>Show this value</SubmitButton>
            </p>
          </PlainForm>
        </details>
      )}
      {canDispute && (
        <details>
          <summary>
            {isDisputed ? 'Take the mark off' : 'Mark as disputed'}
            {about}
          </summary>
          <PlainForm
            action={actions.dispute}
            label={`${isDisputed ? 'Settle' : 'Dispute'} ${display}`}
            labels={{ reason: `Why, of ${display}` }}
          >
            <Hidden values={{ ...place, claimId, isDisputed: isDisputed ? 'no' : 'yes' }} />
            <AreaControl name="reason" label={<>Why{about}</>} rows={2} />
            <p>
              <SubmitButton isPrimary>{isDisputed ? 'Take the mark off' : 'Mark as disputed'}</SubmitButton>
            </p>
          </PlainForm>
        </details>
      )}
    </div>
  )
}

function Hidden({ values }: { values: Record<string, string | number | null> }) {
  return Object.entries(values).map(([name, value]) =>
    value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
  )
}

function titleOf({ sources }: FieldDecision, statement: StatementView): string {
  return sources.find(({ number }) => number === statement.sourceNumber)?.title ?? statement.origin
}
