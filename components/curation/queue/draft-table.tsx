import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import { DataTable } from '../../data-table/data-table'
import { plainColumn } from '../../data-table/plain-column'
import { AppLink } from '../../ui/app-link'
import styles from './queue-table.module.css'

export interface DraftLine {
  id: string
  href: string
  title: string
  fields: number
  savedAt: string
}

const COLUMNS = [
  plainColumn('title', 'Draft'),
  plainColumn('fields', 'Typed'),
  plainColumn('savedAt', 'Saved'),
]

/** The viewer's own drafts, the last saved first; each leads back to its form. */
export function DraftTable({ rows }: { rows: readonly DraftLine[] }) {
  return (
    <DataTable
      caption="Your drafts"
      columns={COLUMNS}
      isBusy={false}
      rows={rows.map(({ id, href, title, fields, savedAt }) => ({
        key: id,
        cells: [
          <AppLink key="title" className={styles.title} href={href}>
            {title}
          </AppLink>,
          sayCount(fields, 'field', 'fields'),
          <time key="at" dateTime={savedAt} className={styles.instant}>
            {sayInstant(savedAt)}
          </time>,
        ],
      }))}
    />
  )
}
