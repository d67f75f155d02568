import { editHref, valueHref, withdrawHref } from '@/lib/client/routes'
import { TRIAL_FIELDS } from '@/lib/domain/curation/single-value'
import type { TrialDetail } from '@/lib/domain/trials/trial-views'
import { SideCard } from '../records/record-layout'
import { AppLink } from '../ui/app-link'
import { fieldDecisionHref } from './deciding/field-decision-href'
import styles from './curation-card.module.css'

/**
 * What a signed-in curator may do with the trial on whose page they are; reviewers find there each field of which more
 * than one thing is said. Courtesy only: every page asks again who may.
 */
export function CurationCard({ trial, isReviewing }: { trial: TrialDetail; isReviewing: boolean }) {
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
              <AppLink href={withdrawHref(trial.id)}>Withdraw it</AppLink>
            </li>
          </>
        )}
      </ul>
      <Links
        title="Propose one value"
        links={TRIAL_FIELDS.map(({ value, label }) => ({ href: valueHref(trial.id, value), label }))}
      />
      {isReviewing && <Choices trial={trial} />}
    </SideCard>
  )
}

function Choices({ trial }: { trial: TrialDetail }) {
  const choices = [
    ...Object.values(trial.fields).map((view) => ({ view, subject: 'trial' })),
    ...trial.administrations.flatMap(({ id, fields }) => fields.map((view) => ({ view, subject: id }))),
  ].filter(({ view }) => view.statements.length > 1)
  const linksTo = (chosen: typeof choices) =>
    chosen.map(({ view, subject }) => ({
      href: fieldDecisionHref(trial.id, view.field, subject),
      label: view.label,
    }))
  return (
    <>
      <Links
        title="Decide where sources disagree"
        links={linksTo(choices.filter(({ view }) => view.disagrees))}
      />
      <Links
        title="Look at what else is said"
        links={linksTo(choices.filter(({ view }) => !view.disagrees))}
      />
    </>
  )
}

function Links({ title, links }: { title: string; links: readonly { href: string; label: string }[] }) {
  if (links.length === 0) return null
  return (
    <details className={styles.choices}>
      <summary>
        {title} ({links.length})
      </summary>
      <ul className={styles.list}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <AppLink href={href}>{label}</AppLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
