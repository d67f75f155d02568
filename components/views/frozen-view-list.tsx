import { frozenViewHref, frozenViewsHref } from '@/lib/client/routes'
import { sayInstant } from '@/lib/domain/shared/say-instant'
import { sayCount } from '@/lib/domain/shared/words'
import type { FrozenViewHead, FrozenViewList } from '@/lib/domain/views/frozen-view-views'
import { DataTable } from '../data-table/data-table'
import { PageLinks } from '../data-table/page-links'
import { plainColumn } from '../data-table/plain-column'
import { AppLink } from '../ui/app-link'
import { PageHeading } from '../ui/page-heading'
import { StateScreen } from '../ui/state-screen'
import styles from './frozen-view-list.module.css'

/** All frozen views, newest first. */
export function FrozenViews({ list }: { list: FrozenViewList }) {
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize))
  return (
    <>
      <PageHeading where={<AppLink href="/trials">Trials</AppLink>} title={title(list.total)}>
        Each is a selection as it was, under a link for good, with what changed since.
      </PageHeading>
      {list.data.length === 0 ? <Empty total={list.total} /> : <Table rows={list.data} />}
      <PageLinks page={list.page} pages={pages} hrefOf={frozenViewsHref} />
    </>
  )
}

function title(total: number): string {
  return total === 0 ? 'Frozen views' : sayCount(total, 'frozen view', 'frozen views')
}

function Empty({ total }: { total: number }) {
  if (total > 0)
    return (
      <StateScreen level="part" title="This list is shorter">
        <p>
          <AppLink href={frozenViewsHref(1)}>The newest frozen views</AppLink>
        </p>
      </StateScreen>
    )
  return (
    <StateScreen level="part" title="Nobody has frozen a view yet">
      <p>
        Choose trials in the table, then “Freeze this view”: whoever is signed in can.{' '}
        <AppLink href="/trials">All trials</AppLink>
      </p>
    </StateScreen>
  )
}

const COLUMNS = [
  plainColumn('title', 'Title'),
  plainColumn('sentence', 'What it holds'),
  plainColumn('rows', 'Rows', 'end'),
  plainColumn('frozenAt', 'Frozen'),
]

function Table({ rows }: { rows: readonly FrozenViewHead[] }) {
  return (
    <DataTable
      caption="Frozen views, newest first"
      columns={COLUMNS}
      isBusy={false}
      rows={rows.map((view) => ({
        key: view.id,
        cells: [
          <AppLink key="title" className={styles.title} href={frozenViewHref(view.id)}>
            {view.title}
          </AppLink>,
          view.sentence,
          <span key="rows" className={styles.rows}>
            {view.rows}
            <span className={styles.narrow}> {view.rows === 1 ? 'row' : 'rows'}</span>
          </span>,
          <span key="at" className={styles.at}>
            <time dateTime={view.frozenAt}>{sayInstant(view.frozenAt)}</time> by {view.frozenBy}
          </span>,
        ],
      }))}
    />
  )
}
