import { displayDate } from '@/lib/domain/claims/display-date'
import { SOURCE_KIND_LABELS } from '@/lib/domain/claims/source-kinds'
import type { SourceView } from '@/lib/domain/trials/trial-views'
import styles from './source-list.module.css'

/**
 * The sources of a page by number, each with kind, date and licence: where the numbers beside values lead. `dates` are
 * those of what each source says here, for sources that bear none. What is owed to several is said once.
 */
export function SourceList(props: { sources: readonly SourceView[]; dates?: ReadonlyMap<number, string> }) {
  const shared = sharedAttributions(props.sources)
  return (
    <>
      <ol className={styles.list}>
        {props.sources.map((source) => (
          <li key={source.id} id={`source-${String(source.number)}`} className={styles.source}>
            <span className={styles.number}>{source.number}</span>
            <div>
              <SourceTitle source={source} />
              <p className={styles.facts}>{factsOf(source, props.dates?.get(source.number)).join(' · ')}</p>
              {source.attribution !== null && !shared.has(source.attribution) && (
                <p className={styles.facts}>{source.attribution}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {[...shared].map(([attribution, numbers]) => (
        <p key={attribution} className={styles.shared}>
          {numbers.join(', ')}: {attribution}
        </p>
      ))}
    </>
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

function factsOf(source: SourceView, statedOn: string | undefined): string[] {
  const { kind, licence } = source
  return [SOURCE_KIND_LABELS[kind] ?? kind, dateOf(source, statedOn), ...(licence === null ? [] : [licence])]
}

function dateOf({ publishedOn, retrievedOn }: SourceView, statedOn: string | undefined): string {
  const date = publishedOn ?? statedOn
  if (date !== undefined) return displayDate(date.slice(0, 10))
  return retrievedOn === null ? 'undated' : `read ${displayDate(retrievedOn.slice(0, 10))}`
}

function sharedAttributions(sources: readonly SourceView[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  for (const { attribution, number } of sources)
    if (attribution !== null) numbers.set(attribution, [...(numbers.get(attribution) ?? []), number])
  return new Map([...numbers].filter(([, all]) => all.length > 1))
}
