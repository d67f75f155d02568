import { Facet } from '../filters/facet'
import { MOSTLY_MISSING, sayShare, shareOf } from '../charts/chart-data'
import { facetOptions } from './facet-options'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { countedOver } from '@/lib/domain/trials/counted-over'
import { TRIAL_FILTERS, type TrialFacetName } from '@/lib/domain/trials/trial-filters'

const OPEN: ReadonlySet<TrialFacetName> = new Set([
  'cellType', 'phase', 'route', 'startingMaterial', 'condition', 'country', 'status',
]) // prettier-ignore
const shown = 8

/** One facet of the trials, closed where nearly all trials have no value and nothing is chosen. */
export function TrialFacet({ screen, facet }: { screen: TrialScreen; facet: TrialFacetName }) {
  const counts = screen.list.facets?.[facet] ?? []
  const options = facetOptions(facet, counts, screen.vocabulary[facet], screen.request, screen.hrefOf)
  if (options.length === 0) return null
  const isChosen = options.some((option) => option.isSelected)
  const note = sayMostlyMissing(counts, countedOver(screen.list, facet))
  return (
    <Facet
      label={TRIAL_FILTERS[facet].label}
      options={options}
      shown={shown}
      isOpen={isChosen || (OPEN.has(facet) && note === undefined)}
      note={isChosen ? undefined : (note ?? sayCountryNote(screen, facet))}
    />
  )
}

function sayMostlyMissing(
  counts: readonly { value: string; count: number }[],
  all: number,
): string | undefined {
  const { count, total, words } = mostlyMissing(counts, all)
  return shareOf(count, total) > MOSTLY_MISSING ? `${words} for ${sayShare(count, total)}` : undefined
}

function sayCountryNote({ list }: TrialScreen, facet: TrialFacetName): string | undefined {
  if (facet !== 'country' || !list.incompleteCountries) return undefined
  return list.incompleteCountries === list.total
    ? 'first country only'
    : `first only for ${list.incompleteCountries}`
}
