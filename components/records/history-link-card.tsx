import { historyHref } from '@/lib/client/routes'
import { AppLink } from '../ui/app-link'
import { SideCard } from './record-layout'

/** Beside a record: the way to its history. */
export function HistoryLinkCard({ recordHref }: { recordHref: string }) {
  return (
    <SideCard title="History">
      <p>
        <AppLink href={historyHref(recordHref)}>Who decided, when and why</AppLink>
      </p>
    </SideCard>
  )
}
