import button from '../ui/button.module.css'
import { StateScreen } from '../ui/state-screen'
import type { TrialScreen } from './trial-screen'
import styles from './trial-states.module.css'
import { sayCount } from '@/lib/domain/shared/words'
import { TRIAL_FILTERS, type TrialFilterName } from '@/lib/domain/trials/trial-filters'
import { withoutFilter, withoutFilters } from '@/lib/domain/trials/trial-request-changes'

/** The atlas has no trial at all. */
export function NoTrialsYet() {
  return (
    <StateScreen level="part" title="The atlas holds no trial yet">
      <p>Trials appear here as soon as the founding data is loaded or registry records are imported.</p>
    </StateScreen>
  )
}

/** Nothing matches: says which single filter, left out, would bring trials back, and how many. */
export function NothingMatches({ screen }: { screen: TrialScreen }) {
  const helpful = filtersWorthDropping(screen.list.totalWithout ?? {})
  return (
    <StateScreen level="part" title={screen.description.emptyState}>
      {screen.request.filters.q !== undefined && <p>{HOW_SEARCH_WORKS}</p>}
      <p>{helpful.length > 0 ? ONE_FILTER : NO_SINGLE_FILTER}</p>
      <ul className={styles.ways}>
        {helpful.map(({ name, total }) => (
          <li key={name}>
            <a className={button.button} href={screen.hrefOf(withoutFilter(screen.request, name))}>
              Without “{TRIAL_FILTERS[name].label}”: {sayCount(total, 'trial', 'trials')}
            </a>
          </li>
        ))}
        <li>
          <a className={button.plain} href={screen.hrefOf(withoutFilters(screen.request))}>
            Clear all filters
          </a>
        </li>
      </ul>
    </StateScreen>
  )
}

const HOW_SEARCH_WORKS =
  'A search finds the trials that hold every word of it, the last one also as the beginning of a word, among their identifiers, titles, products and aliases, sponsors, conditions and interventions.'

const ONE_FILTER = 'Leaving out one filter brings trials back:'

const NO_SINGLE_FILTER = 'No single filter is to blame: only leaving out several of them brings trials back.'

function filtersWorthDropping(totals: Record<string, number>): { name: TrialFilterName; total: number }[] {
  return Object.entries(totals)
    .flatMap(([name, total]) => (isFilterName(name) && total > 0 ? [{ name, total }] : []))
    .sort((a, b) => b.total - a.total)
}

function isFilterName(name: string): name is TrialFilterName {
  return Object.hasOwn(TRIAL_FILTERS, name)
}

/** The address asks for a page after the last. */
export function NoSuchPage({ screen }: { screen: TrialScreen }) {
  const last = Math.max(1, Math.ceil(screen.list.total / screen.list.pageSize))
  return (
    <StateScreen level="part" title={`There is no page ${screen.request.page}`}>
      <p>
        This view has {sayCount(last, 'page', 'pages')}.{' '}
        <a href={screen.hrefOf({ ...screen.request, page: last })}>Go to the last one</a>
      </p>
    </StateScreen>
  )
}
