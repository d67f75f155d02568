import { proposalHref } from '@/lib/client/routes'
import type { HistoryEntry, RecordHistory } from '@/lib/domain/history/history-views'
import { sayInstant, sayOrigin } from '@/lib/domain/history/history-words'
import { AppLink } from '../ui/app-link'
import { ChangeTable } from './change-table'
import styles from './history-list.module.css'

const MANY = 8

/** The entries of a history, newest first: what was done, by whom, when and why, and every field it changed. */
export function HistoryList(props: { history: RecordHistory; canOpenProposals: boolean }) {
  const { history } = props
  return (
    <ol className={styles.list}>
      {history.entries.map((entry) => (
        <li key={entry.seq ?? 'start'} id={entry.seq === null ? 'start' : `entry-${String(entry.seq)}`}>
          <Entry
            entry={entry}
            isSoleVersion={history.versions.length < 2}
            canOpenProposals={props.canOpenProposals}
          />
        </li>
      ))}
    </ol>
  )
}

function Entry(props: { entry: HistoryEntry; isSoleVersion: boolean; canOpenProposals: boolean }) {
  const { entry, isSoleVersion } = props
  const { what, version, by, at, origin, reason, proposal } = entry
  return (
    <article className={styles.entry}>
      <h3 className={styles.what}>
        {what}
        {version !== null && <span className={styles.version}>version {version}</span>}
      </h3>
      <p className={styles.who}>
        <strong>{by}</strong>, <time dateTime={at}>{sayInstant(at)}</time>
        {origin !== null && origin !== 'web' && `, ${sayOrigin(origin) ?? ''}`}
        {version !== null && version > 1 && !isSoleVersion && (
          <>
            {' · '}
            <a href={`?from=${String(version - 1)}&to=${String(version)}`}>
              compare with version {version - 1}
            </a>
          </>
        )}
      </p>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {proposal && (
        <p className={styles.who}>
          From the proposal “
          {props.canOpenProposals ? (
            <AppLink href={proposalHref(proposal.id)}>{proposal.title}</AppLink>
          ) : (
            proposal.title
          )}
          ” by {proposal.by}
        </p>
      )}
      <Changes entry={entry} />
    </article>
  )
}

function Changes({ entry: { changes } }: { entry: HistoryEntry }) {
  if (changes.length === 0) return null
  const columns = { from: 'Before', to: 'After' }
  if (changes.length <= MANY)
    return <ChangeTable changes={changes} columns={columns} caption="What changed" />
  return (
    <details className={styles.many}>
      <summary>{`${String(changes.length)} fields changed`}</summary>
      <ChangeTable changes={changes} columns={columns} caption="What changed" />
    </details>
  )
}
