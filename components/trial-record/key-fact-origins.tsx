import { lowerFirst } from '@/lib/domain/shared/words'
import { HEADING_FIELDS, KEY_FACTS } from '@/lib/domain/trials/trial-sections'
import type { FieldView, SourceView, TrialDetail } from '@/lib/domain/trials/trial-views'
import { StatementList } from '../records/statement-list'
import styles from './key-fact-origins.module.css'

/**
 * Where heading and key facts come from, one click away: every statement of each. Key facts on which sources disagree
 * have a card of their own on the page and are left out.
 */
export function KeyFactOrigins({ trial }: { trial: TrialDetail }) {
  const facts = KEY_FACTS.flatMap((field) => trial.fields[field] ?? []).filter(({ disagrees }) => !disagrees)
  const views = [
    ...facts,
    ...HEADING_FIELDS.flatMap((field) => trial.fields[field] ?? []),
    trial.registrations,
  ]
  return (
    <details className={styles.origins}>
      <summary>Where title, identifiers and key facts come from</summary>
      {views.map((view) => (
        <Origin key={view.field} view={view} sources={trial.sources} />
      ))}
    </details>
  )
}

// of identifiers none stands for the others
function sayWhy(view: FieldView): string {
  return view.field === 'identifiers' ? view.why : `Why the first one is shown: ${lowerFirst(view.why)}`
}

function Origin({ view, sources }: { view: FieldView; sources: readonly SourceView[] }) {
  return (
    <section className={styles.origin} aria-label={`${view.label}: where it comes from`}>
      <h2>{view.label}</h2>
      <p className={styles.why}>{sayWhy(view)}</p>
      <StatementList view={view} sources={sources} />
    </section>
  )
}
