import type { ReactNode } from 'react'
import type { RecordHistory } from '@/lib/domain/history/history-views'
import { sayCount } from '@/lib/domain/shared/words'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { PageHeading } from '../ui/page-heading'
import { AppLink } from '../ui/app-link'
import { AsOfForm } from './as-of-form'
import { CompareForm } from './compare-form'
import { HistoryList } from './history-list'
import styles from './record-history.module.css'
import { VersionComparisonCard } from './version-comparison-card'

/** Where a history stands: its record, the list it belongs to, and its data. */
export interface HistoryPlace {
  listHref: string
  listLabel: string
  recordHref: string | null // null where the record has no page of its own now
  jsonHref: string
  hasDays: boolean // the record can be shown as of a day
}

/** The history of one record: two versions side by side where asked, then every entry, newest first. */
export function RecordHistoryPage(props: {
  history: RecordHistory
  place: HistoryPlace
  problem: string | null // what of the address was not understood
  canOpenProposals: boolean
  restore?: ReactNode // beside a comparison, for who may propose
}) {
  const { history, place } = props
  return (
    <div className={styles.page}>
      <Heading history={history} place={place} />
      {props.problem !== null && (
        <Notice title="The two versions in the address were not understood.">{props.problem}</Notice>
      )}
      {history.comparison && (
        <VersionComparisonCard comparison={history.comparison}>{props.restore}</VersionComparisonCard>
      )}
      {(history.versions.length > 1 || place.hasDays) && (
        <Card title="Look back">
          <div className={styles.tools}>
            {history.versions.length > 1 && <CompareForm history={history} />}
            {place.hasDays && place.recordHref !== null && <AsOfForm recordHref={place.recordHref} />}
          </div>
        </Card>
      )}
      <Card title="Everything that happened" hint="newest first; the trail can be added to and never changed">
        <HistoryList history={history} canOpenProposals={props.canOpenProposals} />
      </Card>
      <p className={styles.json}>
        <a href={place.jsonHref}>This history as JSON</a>
      </p>
    </div>
  )
}

function Heading({ history, place }: { history: RecordHistory; place: HistoryPlace }) {
  const where = (
    <>
      <AppLink href={place.listHref}>{place.listLabel}</AppLink>
      {' / '}
      {place.recordHref === null ? history.id : <AppLink href={place.recordHref}>{history.id}</AppLink>}
    </>
  )
  const versions = sayCount(history.versions.length, 'version', 'versions')
  const entries = sayCount(history.entries.length, 'entry', 'entries')
  return (
    <PageHeading where={where} title={`History of ${history.title}`}>
      {[history.state, `Version ${String(history.version)}`, `${entries}, ${versions}`]
        .filter((part) => part !== null)
        .join(' · ')}
    </PageHeading>
  )
}
