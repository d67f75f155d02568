import { selectionHref } from '@/lib/client/routes'
import { sayCount, sayDate, sayNumber } from '@/lib/domain/shared/words'
import type { FrozenViewHead } from '@/lib/domain/views/frozen-view-views'
import { SideCard } from '../records/record-layout'
import { AppLink } from '../ui/app-link'
import styles from './frozen-facts-card.module.css'

/** What was frozen, and the way to the same selection as it is today. */
export function FrozenFactsCard({ head, today }: { head: FrozenViewHead; today: number }) {
  return (
    <SideCard title="As it was">
      <dl className={styles.facts}>
        <dt>Rows</dt>
        <dd>{sayNumber(head.rows)}</dd>
        <dt>Filters</dt>
        <dd>{head.query === '' ? 'none' : <code>{sayFilters(head.query)}</code>}</dd>
        <dt>Data</dt>
        <dd>
          version {head.dataVersion}
          {head.dataDate !== '' && `, as of ${sayDate(head.dataDate)}`}
        </dd>
        <dt>Today</dt>
        <dd>
          <AppLink href={selectionHref(head.query)}>
            The same selection: {sayCount(today, 'trial', 'trials')}
          </AppLink>
        </dd>
      </dl>
    </SideCard>
  )
}

function sayFilters(query: string): string {
  return [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join(' & ')
}
