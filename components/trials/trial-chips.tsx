import { FilterChips } from '../filters/filter-chips'
import type { TrialScreen } from './trial-screen'
import { trialFilterChips, type TrialFilterChip } from '@/lib/domain/trials/trial-filter-chips'
import { isTrialFacetName } from '@/lib/domain/trials/trial-vocabulary'
import { TRIAL_FILTERS } from '@/lib/domain/trials/trial-filters'
import { toggleFacetValue, withoutFilter, withoutFilters } from '@/lib/domain/trials/trial-request-changes'

/** What is chosen now, each a chip that takes it away. */
export function TrialChips({ screen }: { screen: TrialScreen }) {
  const chips = trialFilterChips(screen.request.filters, screen.vocabulary)
  return (
    <FilterChips
      chips={chips.map((chip) => ({
        key: `${chip.name}:${chip.value ?? ''}`,
        label: chip.text,
        name: nameOf(chip),
        href: hrefWithout(screen, chip),
      }))}
      clearHref={screen.hrefOf(withoutFilters(screen.request))}
    />
  )
}

function nameOf(chip: TrialFilterChip): string {
  const { label } = TRIAL_FILTERS[chip.name]
  return chip.text.startsWith(`${label}: `) ? chip.text : `${label}: ${chip.text}`
}

function hrefWithout({ request, hrefOf }: TrialScreen, { name, value }: TrialFilterChip): string {
  if (value !== null && isTrialFacetName(name)) return hrefOf(toggleFacetValue(request, name, value))
  return hrefOf(withoutFilter(request, name))
}
