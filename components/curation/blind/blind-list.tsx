import type { BlindEntryCard } from '@/lib/domain/curation/blind-entry-views'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import { plainColumn } from '../../data-table/plain-column'
import { DataTable } from '../../data-table/data-table'
import { AppLink } from '../../ui/app-link'
import styles from '../queue/queue-table.module.css'

const COLUMNS = [
  plainColumn('trial', 'Trial'),
  plainColumn('state', 'State'),
  plainColumn('fields', 'Asked'),
  plainColumn('entered', 'Entered by'),
  plainColumn('requested', 'Requested'),
]

/** Requests for two blinded readings, newest first, without any value. */
export function BlindList({ entries }: { entries: readonly BlindEntryCard[] }) {
  return (
    <DataTable
      caption="Blinded entries"
      columns={COLUMNS}
      isBusy={false}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          <AppLink key="trial" className={styles.title} href={`/curate/blind/${entry.id}`}>
            <span className={styles.id}>{identifierWords(entry.trial.id)}</span> {entry.trial.title}
          </AppLink>,
          BLIND_STATES[entry.state],
          sayCount(entry.fields, 'field', 'fields'),
          entry.entered.length === 0
            ? 'nobody yet'
            : entry.entered.map(({ by }) => (by.isMe ? 'you' : by.handle)).join(' and '),
          <span key="requested">
            by {entry.requestedBy.isMe ? 'you' : entry.requestedBy.handle},{' '}
            <time dateTime={entry.createdAt}>{sayInstant(entry.createdAt)}</time>
          </span>,
        ],
      }))}
    />
  )
}

const BLIND_STATES: Record<BlindEntryCard['state'], string> = {
  open: 'waits for readings',
  comparing: 'waits for a third person',
  adjudicated: 'decided',
  cancelled: 'cancelled',
}
