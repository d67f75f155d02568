import type { ReactNode } from 'react'
import type { QueueCounts, QueueView } from '@/lib/domain/curation/queue-views'
import { QUEUE_EMPTY, QUEUE_NOTES, queueHeading } from '@/lib/domain/curation/queue-words'
import { PageLinks } from '../../data-table/page-links'
import { AppLink } from '../../ui/app-link'
import button from '../../ui/button.module.css'
import { PageHeading } from '../../ui/page-heading'
import { StateScreen } from '../../ui/state-screen'
import { QueueFilters, type QueueFilter } from './queue-filters'
import { QueueTabs } from './queue-tabs'
import styles from './queue-page.module.css'

/** One list of curation under its tabs: what waits, how many, narrowed by words; empty lists say what to do next. */
export function QueuePage(props: {
  filter: QueueFilter
  counts: QueueCounts
  authors: readonly string[]
  total: number
  pages: { page: number; pages: number }
  hrefOf: (page: number) => string
  children: ReactNode // the table
}) {
  const { filter, total } = props
  const { view } = filter
  const isNarrowed = filter.q !== '' || filter.kind !== '' || filter.person !== ''
  return (
    <>
      <div className={styles.top}>
        <PageHeading where="Curate" title={queueHeading(view, total, isNarrowed)}>
          {QUEUE_NOTES[view]}
        </PageHeading>
        <AppLink className={button.primary} href="/curate/new">
          Add to the atlas
        </AppLink>
      </div>
      <QueueTabs place={view} counts={props.counts} />
      {(props.counts[view] > 0 || isNarrowed) && view !== 'drafts' && (
        <QueueFilters filter={filter} authors={props.authors} />
      )}
      {total > 0 ? props.children : <Empty view={view} isNarrowed={isNarrowed} />}
      <PageLinks {...props.pages} hrefOf={props.hrefOf} />
      {view !== 'all' && props.counts.all > 0 && (
        <p className={styles.foot}>
          <AppLink href="/curate?view=all">All proposals, decided ones too</AppLink>
        </p>
      )}
    </>
  )
}

function Empty({ view, isNarrowed }: { view: QueueView; isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <StateScreen level="part" title="Nothing in this list fits">
        <p>The words, kind and person together leave nothing.</p>
        <AppLink href={`/curate?view=${view}`}>Show the whole list</AppLink>
      </StateScreen>
    )
  const { title, text } = QUEUE_EMPTY[view]
  return (
    <StateScreen level="part" title={title}>
      <p>{text}</p>
      <AppLink href={view === 'review' ? '/curate?view=incomplete' : '/trials'}>
        {view === 'review' ? 'Look at what is incomplete' : 'Go to the trials'}
      </AppLink>
    </StateScreen>
  )
}
