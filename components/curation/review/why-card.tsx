import type { ProposalDetail } from '@/lib/domain/curation/proposal-views'
import { Card } from '../../ui/card'
import styles from './proposal-review.module.css'

/** Why the author proposes it, and the source the proposal rests on. */
export function WhyCard({ proposal }: { proposal: ProposalDetail }) {
  const { summary, source, locator, passage } = proposal
  return (
    <Card title="Why">
      {summary === '' ? (
        <p className={styles.hint}>The author gave no reason beside the sources.</p>
      ) : (
        <p className={styles.text}>{summary}</p>
      )}
      {source && (
        <p className={styles.source}>
          Source of the proposal:{' '}
          {source.url === null ? (
            source.title
          ) : (
            <a href={source.url} rel="noreferrer">
              {source.title}
            </a>
          )}
          {locator !== null && `, ${locator}`}
          {passage !== null && `: “${passage}”`}
        </p>
      )}
    </Card>
  )
}
