import { editHref } from '@/lib/client/routes'
import type { Viewer } from '@/lib/domain/users/viewer'
import type { FieldView, TrialDetail } from '@/lib/domain/trials/trial-views'
import { SideCard } from '../records/record-layout'
import { AppLink } from '../ui/app-link'
import { fieldDecisionHref } from './deciding/field-decision-href'
import styles from './curation-card.module.css'

/**
 * What a signed-in curator may do with the trial on whose page they are; reviewers find there each field of which more
 * than one thing is said. Courtesy only: every page asks again who may.
 */
export function CurationCard({ trial, role }: { trial: TrialDetail; role: Viewer['role'] }) {
  if (role === 'anonymous' || role === 'viewer') return null
  const isReviewing = role !== 'curator'
  const at = `/curate/trials/${encodeURIComponent(trial.id)}`
  return (
    <SideCard title="Curate">
      <ul className={styles.list}>
        <li>
          <AppLink href={editHref('trials', trial.id)}>Propose a change</AppLink>
        </li>
        <li>
          <AppLink href={`${at}/screen`}>
            {trial.row.scope === 'candidate' ? 'Screen it' : 'Screen it again'}
          </AppLink>
        </li>
        {isReviewing && (
          <>
            <li>
              <AppLink href={`${at}/blind`}>Have it read twice</AppLink>
            </li>
            <li>
              <AppLink href={`${at}/merge`}>Merge or undo a merge</AppLink>
            </li>
            <li>
              <AppLink href={`${at}/withdraw`}>Withdraw it</AppLink>
            </li>
          </>
        )}
      </ul>
      {isReviewing && <Choices trial={trial} />}
    </SideCard>
  )
}

function Choices({ trial }: { trial: TrialDetail }) {
  const choices = [
    ...Object.values(trial.fields).map((view) => ({ view, subject: 'trial' })),
    ...trial.administrations.flatMap(({ id, fields }) => fields.map((view) => ({ view, subject: id }))),
  ].filter(({ view }) => view.statements.length > 1)
  if (choices.length === 0) return null
  const [disagreeing, others] = [
    choices.filter(({ view }) => view.disagrees),
    choices.filter(({ view }) => !view.disagrees),
  ]
  return (
    <>
      <ChoiceLinks trialId={trial.id} title="Decide where sources disagree" choices={disagreeing} />
      <ChoiceLinks trialId={trial.id} title="Look at what else is said" choices={others} />
    </>
  )
}

function ChoiceLinks(props: {
  trialId: string
  title: string
  choices: readonly { view: FieldView; subject: string }[]
}) {
  if (props.choices.length === 0) return null
  return (
    <details className={styles.choices}>
      <summary>
        {props.title} ({props.choices.length})
      </summary>
      <ul className={styles.list}>
        {props.choices.map(({ view, subject }) => (
          <li key={`${subject} ${view.field}`}>
            <AppLink href={fieldDecisionHref(props.trialId, view.field, subject)}>{view.label}</AppLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
