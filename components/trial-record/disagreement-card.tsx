import { disagreementId } from '@/lib/client/routes'
import type { FieldView, SourceView } from '@/lib/domain/trials/trial-views'
import { lowerFirst } from '@/lib/domain/shared/words'
import { StatementList } from '../records/statement-list'
import styles from './disagreement-card.module.css'

/** Sources that disagree on one field: all statements, the one shown first, and why it is the one shown. */
function DisagreementCard(props: { id: string; view: FieldView; sources: readonly SourceView[] }) {
  const headingId = `${props.id}-heading`
  return (
    <section id={props.id} className={styles.card} aria-labelledby={headingId}>
      <h2 id={headingId}>{props.view.label}: sources disagree</h2>
      <p className={styles.why}>Why the first one is shown: {lowerFirst(props.view.why)}</p>
      <StatementList view={props.view} sources={props.sources} />
    </section>
  )
}

/** The cards of those of the given fields on which sources disagree, in their order. */
export function DisagreementCards(props: {
  views: readonly (FieldView | undefined)[]
  sources: readonly SourceView[]
  administration?: string
}) {
  return props.views
    .filter((view) => view !== undefined)
    .filter((view) => view.disagrees)
    .map((view) => {
      const id = disagreementId(view.field, props.administration)
      return <DisagreementCard key={id} id={id} view={view} sources={props.sources} />
    })
}
