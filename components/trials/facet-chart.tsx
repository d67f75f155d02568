import { BarList } from '../charts/bar-list'
import { ChartCard } from '../charts/chart-card'
import { NumbersTable } from '../charts/numbers-table'
import { ChartFiles } from './chart-files'
import { facetOptions } from './facet-options'
import { largest } from '@/lib/domain/shared/largest'
import { countedOver } from '@/lib/domain/trials/counted-over'
import { isMereAncestor } from '@/lib/domain/trials/mere-ancestor'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { lowerFirst } from '@/lib/domain/shared/words'
import { TRIAL_FILTERS, type TrialFacetName } from '@/lib/domain/trials/trial-filters'

/** One facet of the selection as a ranking of bars; a tree keeps descendants under their ancestor. */
export function FacetChart(props: {
  screen: TrialScreen
  facet: TrialFacetName
  longest: number
  hint?: string | undefined
}) {
  const { screen, facet, longest } = props
  const { label } = TRIAL_FILTERS[facet]
  const counts = (screen.list.facets?.[facet] ?? []).filter((count) => !isMereAncestor(count))
  const options = facetOptions(facet, counts, screen.vocabulary[facet], screen.request, screen.hrefOf)
  const known = options.filter((option) => !option.isMissing)
  const missing = options.filter((option) => option.isMissing)
  return (
    <ChartCard
      title={label}
      hint={props.hint ?? (known.length > longest ? `the ${longest} largest of ${known.length}` : undefined)}
      missing={mostlyMissing(counts, countedOver(screen.list, facet))}
      numbers={
        <NumbersTable
          caption={`Trials by ${lowerFirst(label)}`}
          heads={[label, 'Trials']}
          rows={[...known, ...missing].map(({ value, label: name, count }) => ({
            key: value,
            name,
            counts: [count],
          }))}
        />
      }
      files={<ChartFiles screen={screen} chart={facet} title={label} />}
    >
      <BarList label={`Trials by ${lowerFirst(label)}`} parts={[...largest(known, longest), ...missing]} />
    </ChartCard>
  )
}
