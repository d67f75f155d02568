import { proposalHref } from '@/lib/client/routes'
import type { ProposalCard } from '@/lib/domain/curation/proposal-views'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import { DataTable } from '../../data-table/data-table'
import { plainColumn } from '../../data-table/plain-column'
import { AppLink } from '../../ui/app-link'
import { SubjectLinks } from '../subject-links'
import styles from './queue-table.module.css'

const COLUMNS = [
  plainColumn('title', 'Proposal'),
  plainColumn('subjects', 'For'),
  plainColumn('author', 'By'),
  plainColumn('submittedAt', 'Submitted'),
  plainColumn('values', 'Values', 'end'),
  plainColumn('comments', 'Comments', 'end'),
  plainColumn('state', 'State'),
]

/** Proposals, one a line; the title leads to its page. */
export function ProposalTable({ caption, rows }: { caption: string; rows: readonly ProposalCard[] }) {
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      isBusy={false}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <AppLink key="title" className={styles.title} href={proposalHref(row.id)}>
            {row.title}
          </AppLink>,
          <SubjectLinks key="subjects" subjects={row.subjects} />,
          row.author.isMe ? 'you' : row.author.handle,
          <time key="at" dateTime={row.submittedAt} className={styles.instant}>
            {sayInstant(row.submittedAt)}
          </time>,
          <Counted key="values" count={row.values} one="value" many="values" />,
          <Counted key="comments" count={row.comments} one="comment" many="comments" />,
          stateOf(row),
        ],
      }))}
    />
  )
}

function Counted({ count, one, many }: { count: number; one: string; many: string }) {
  return (
    <>
      <span className={styles.number}>{count}</span>
      <span className={styles.words}>{sayCount(count, one, many)}</span>
    </>
  )
}

function stateOf({ state, accepted, values }: ProposalCard): string {
  if (state === 'submitted') return accepted > 0 ? `partly decided, ${String(accepted)} accepted` : 'waits'
  if (state === 'withdrawn') return 'withdrawn'
  if (accepted === 0) return 'rejected'
  return accepted === values ? 'accepted' : `${String(accepted)} of ${String(values)} accepted`
}
