import type { QueueCounts, QueueView } from '@/lib/domain/curation/queue-views'
import { AppLink } from '../../ui/app-link'
import styles from './queue-tabs.module.css'

export type CuratePlace = QueueView | 'candidates' | 'blind' | 'withdrawn'

/** The lists of curation, each with how many wait in it; the one we are in is marked. */
export function QueueTabs({ place, counts }: { place: CuratePlace; counts: QueueCounts }) {
  return (
    <nav aria-label="Lists of curation" className={styles.tabs}>
      <ul>
        {TABS.map(({ key, label, href }) => (
          <li key={key}>
            <AppLink href={href} aria-current={key === place ? 'page' : undefined}>
              {label} <span className={styles.count}>{counts[key]}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const TABS: readonly { key: keyof QueueCounts; label: string; href: string }[] = [
  { key: 'review', label: 'To review', href: '/curate' },
  { key: 'mine', label: 'Mine', href: '/curate?view=mine' },
  { key: 'drafts', label: 'My drafts', href: '/curate?view=drafts' },
  { key: 'disputed', label: 'Disputed', href: '/curate?view=disputed' },
  { key: 'incomplete', label: 'Incomplete', href: '/curate?view=incomplete' },
  { key: 'candidates', label: 'Candidates', href: '/curate/candidates' },
  { key: 'blind', label: 'Blinded entry', href: '/curate/blind' },
  { key: 'withdrawn', label: 'Withdrawn', href: '/curate/withdrawn' },
]
