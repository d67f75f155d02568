import { trialHref } from '@/lib/client/routes'
import type { Candidate } from '@/lib/domain/curation/trial-task-views'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { labelOf, STATIC_VOCABULARY } from '@/lib/domain/trials/trial-vocabulary'
import { AppLink } from '../../ui/app-link'
import { PhaseLozenge } from '../../ui/phase-lozenge'
import { ScreenForm } from './screen-form'
import styles from './screening.module.css'

/** Trials that wait for screening: what decides at the left, the decision at the right. */
export function CandidateList(props: { candidates: readonly Candidate[]; action: FormAction }) {
  return (
    <ul className={styles.list}>
      {props.candidates.map((candidate) => (
        <li key={candidate.id} className={styles.candidate}>
          <Facts candidate={candidate} />
          <ScreenForm trial={candidate} isInList action={props.action} />
        </li>
      ))}
    </ul>
  )
}

function Facts({ candidate }: { candidate: Candidate }) {
  const { id, title, phase, summary } = candidate
  const facts: [string, string][] = [
    ['Condition', candidate.conditions.join(', ')],
    ['Given', candidate.interventions.join(', ')],
    ['Cell type', candidate.cellTypes.join(', ')],
    ['Sponsor', candidate.sponsor ?? ''],
  ]
  return (
    <div className={styles.facts}>
      <p>
        <span className={styles.id}>{id}</span>{' '}
        <PhaseLozenge
          group={phase.group}
          label={labelOf(STATIC_VOCABULARY, 'phaseGroup', phase.group)}
          text={phase.text}
        />
      </p>
      <h2>
        <AppLink href={trialHref(id)}>{title}</AppLink>
      </h2>
      <dl>
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {summary !== null && (
        <details>
          <summary>
            Summary<span className="visually-hidden"> of {id}</span>
          </summary>
          <p className={styles.summary}>{summary}</p>
        </details>
      )}
    </div>
  )
}
