import type { ReactNode } from 'react'
import { disagreementId } from '@/lib/client/routes'
import type { FieldView, TrialDetail } from '@/lib/domain/trials/trial-views'
import { SourceNumber } from '../records/source-number'
import { DisagreementMark } from '../ui/disagreement-mark'
import { Missing } from '../ui/missing'
import { PhaseLozenge } from '../ui/phase-lozenge'
import styles from './key-facts.module.css'

/** The five key facts in one band: phase, status, participants, start, completion. */
export function KeyFacts({ trial }: { trial: TrialDetail }) {
  const { phase, status, enrollment, startedOn, completedOn } = trial.fields
  const { phaseGroup, phaseText, missing } = trial.row
  return (
    <dl className={styles.band}>
      <KeyFact label="Phase" view={phase}>
        <PhaseLozenge group={phaseGroup.value} label={phaseGroup.label} text={phaseText} />
      </KeyFact>
      <KeyFact label="Status" view={status}>
        {status?.display == null ? (
          <Missing reason={missing.status ?? 'NOT_CAPTURED'} />
        ) : (
          <Status code={trial.row.status?.value ?? ''} label={status.display} />
        )}
      </KeyFact>
      <KeyFact label="Participants" view={enrollment}>
        <Plain view={enrollment} reason={missing.enrollment} />
      </KeyFact>
      <KeyFact label="Start" view={startedOn}>
        <Plain view={startedOn} reason={missing.startedOn} />
      </KeyFact>
      <KeyFact label="Completion" view={completedOn}>
        <Plain view={completedOn} reason={missing.completedOn} />
      </KeyFact>
    </dl>
  )
}

function KeyFact(props: { label: string; view: FieldView | undefined; children: ReactNode }) {
  const { view } = props
  return (
    <div className={styles.fact}>
      <dt>{props.label}</dt>
      <dd>
        {props.children}
        {view?.disagrees === true ? (
          <a href={`#${disagreementId(view.field)}`} className={styles.mark}>
            <DisagreementMark
              text={`${String(view.distinctValues)} values`}
              label={`Sources disagree: ${String(view.distinctValues)} values`}
            />
          </a>
        ) : (
          <SourceNumber number={view?.sourceNumber ?? null} />
        )}
      </dd>
    </div>
  )
}

function Plain({ view, reason }: { view: FieldView | undefined; reason: FieldView['missing'] | undefined }) {
  if (view?.display == null) return <Missing reason={view?.missing ?? reason ?? 'NOT_CAPTURED'} />
  const [value = '', ...words] = view.display.split(/ (?=\(?(?:planned|enrolled)\)?$)/)
  return (
    <span className={styles.value}>
      {value}{' '}
      {words.length > 0 && <span className={styles.word}>{words.join(' ').replace(/[()]/g, '')}</span>}
    </span>
  )
}

const RUNNING = ['RECRUITING', 'ENROLLING_BY_INVITATION', 'ACTIVE_NOT_RECRUITING']

function Status({ code, label }: { code: string; label: string }) {
  return (
    <span className={styles.status} data-running={RUNNING.includes(code) || undefined}>
      {label}
    </span>
  )
}
