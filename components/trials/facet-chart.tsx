import { BarList } from '../charts/bar-list'
import { ChartCard } from '../charts/chart-card'
import { NumbersTable } from '../charts/numbers-table'
import { facetOptions } from './facet-options'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { lowerFirst } from '@/lib/domain/shared/words'
import { TRIAL_FILTERS, type TrialFacetName } from '@/lib/domain/trials/trial-filters'

const longest = 10

/** One facet of the selection as a ranking of bars. */
export function FacetChart(props: { screen: TrialScreen; facet: TrialFacetName; hint?: string | undefined }) {
  const { screen, facet } = props
  const { label } = TRIAL_FILTERS[facet]
  const counts = screen.list.facets?.[facet] ?? []
  const options = facetOptions(facet, counts, screen.vocabulary[facet], screen.request, screen.hrefOf)
  const known = options.filter((option) => !option.isMissing).toSorted((a, b) => b.count - a.count)
  const drawn = [...known.slice(0, longest), ...options.filter((option) => option.isMissing)]
  const more = known.length - Math.min(known.length, longest)
  return (
    <ChartCard
      title={label}
      hint={props.hint ?? (more > 0 ? `the ${longest} largest of ${known.length}` : undefined)}
      missing={mostlyMissing(counts, screen.list.total)}
      numbers={
        <NumbersTable
          caption={`Trials by ${lowerFirst(label)}`}
          heads={[label, 'Trials']}
          rows={[...known, ...options.filter((option) => option.isMissing)].map((option) => ({
            key: option.value,
            name: option.label,
            counts: [option.count],
          }))}
        />
      }
    >
      <BarList label={`Trials by ${lowerFirst(label)}`} parts={drawn} />
    </ChartCard>
  )
}
