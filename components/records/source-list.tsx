import type { SourceView } from '@/lib/domain/trials/trial-views'
import { displayDate } from '@/lib/domain/claims/display-date'
import { SOURCE_KIND_LABELS } from '@/lib/domain/claims/source-kinds'
import styles from './source-list.module.css'

/** The sources of a page by number, each with kind, date and licence: where the numbers beside values lead. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  return (
    <ol className={styles.list}>
      {sources.map((source) => (
        <li key={source.id} id={`source-${String(source.number)}`} className={styles.source}>
          <span className={styles.number}>{source.number}</span>
          <div>
            <SourceTitle source={source} />
            <p className={styles.facts}>{factsOf(source).join(' · ')}</p>
            {source.attribution !== null && <p className={styles.facts}>{source.attribution}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function SourceTitle({ source }: { source: SourceView }) {
  if (source.url === null) return <p>{source.title}</p>
  return (
    <p className={styles.title}>
      <a href={source.url} rel="noreferrer">
        {source.title}
      </a>
    </p>
  )
}

function factsOf({ kind, publishedOn, retrievedOn, licence }: SourceView): string[] {
  return [
    SOURCE_KIND_LABELS[kind] ?? kind,
    dateOf(publishedOn, retrievedOn),
    ...(licence === null ? [] : [licence]),
  ]
}

function dateOf(publishedOn: string | null, retrievedOn: string | null): string {
  if (publishedOn !== null) return displayDate(publishedOn.slice(0, 10))
  return retrievedOn === null ? 'undated' : `read ${displayDate(retrievedOn.slice(0, 10))}`
}
