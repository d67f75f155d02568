import { SearchFilter } from '../filters/search-filter'
import { InTurns } from '../ui/in-turns'
import { TrialFacet } from './trial-facets'
import { TrialDates, TrialNumbers } from './trial-ranges'
import type { TrialScreen } from './trial-screen'
import type { TrialFacetName } from '@/lib/domain/trials/trial-filters'

const FIRST = ['cellType', 'phase', 'condition', 'route', 'startingMaterial', 'country', 'status'] as const
const THEN = [
  'entity', 'donor', 'product', 'technique', 'conditionArea', 'stage', 'phaseGroup', 'studyRole', 'studyType',
  'sponsorClass', 'registry', 'hasResults', 'disagreement', 'scope',
] as const satisfies readonly TrialFacetName[] // prettier-ignore

/** All filters of the trials, those asked for most first. */
export function TrialFilterPanel({ screen }: { screen: TrialScreen }) {
  return (
    <>
      <SearchFilter
        action={screen.path}
        query={screen.query}
        label="Find in these trials"
        value={screen.request.filters.q ?? ''}
      />
      <InTurns>
        {FIRST.map((facet) => (
          <TrialFacet key={facet} screen={screen} facet={facet} />
        ))}
        <TrialDates screen={screen} name="startedOn" />
        <TrialNumbers screen={screen} name="enrollment" />
        {THEN.map((facet) => (
          <TrialFacet key={facet} screen={screen} facet={facet} />
        ))}
        <TrialDates screen={screen} name="completedOn" />
        <TrialNumbers screen={screen} name="window" />
      </InTurns>
    </>
  )
}
