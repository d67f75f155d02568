import { AppLink } from '../ui/app-link'
import styles from './selection-ways.module.css'
import type { TrialScreen } from './trial-screen'
import { wayHref } from '@/lib/client/routes'

const WAYS: readonly { path: string; label: string }[] = [
  { path: '/', label: 'Charts' },
  { path: '/trials', label: 'Table' },
  { path: '/landscape', label: 'Landscape' },
  { path: '/timeline', label: 'Timeline' },
  { path: '/map', label: 'Map' },
  { path: '/manuscript-table', label: 'Manuscript table' },
]

/** The pages that show one selection, each a link that keeps its filters; the one we are on is marked. */
export function SelectionWays({ screen }: { screen: TrialScreen }) {
  const { path, request, hrefOf } = screen
  return (
    <nav className={styles.ways} aria-label="Ways to look at these trials">
      <ul>
        {WAYS.map((way) => (
          <li key={way.path}>
            {way.path === path ? (
              <AppLink href={hrefOf(request)} aria-current="page">
                {way.label}
              </AppLink>
            ) : (
              <AppLink href={wayHref(way.path, request.filters)}>{way.label}</AppLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
