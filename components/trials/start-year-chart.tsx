import { ChartCard } from '../charts/chart-card'
import type { ChartPart } from '../charts/chart-data'
import { NumbersTable } from '../charts/numbers-table'
import { YearBars } from '../charts/year-bars'
import { ChartFiles } from './chart-files'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { isMissingReason } from '@/lib/domain/shared/missing'
import { countedOver } from '@/lib/domain/trials/counted-over'
import { withFilters, withoutFilter } from '@/lib/domain/trials/trial-request-changes'
import type { FacetCount } from '@/lib/domain/trials/trial-views'

/** How many of the selected trials start in each year. */
export function StartYearChart({ screen }: { screen: TrialScreen }) {
  const counts = screen.list.startsPerYear ?? []
  const missing = mostlyMissing(counts, countedOver(screen.list, 'startedOn'))
  return (
    <ChartCard
      title="Trials by start year"
      hint={missing.count > 0 ? `${missing.count} without a start date` : undefined}
      missing={missing}
      numbers={
        <NumbersTable
          caption="Trials by start year"
          heads={['Year', 'Trials']}
          rows={counts.map(({ value, label, count }) => ({ key: value, name: label, counts: [count] }))}
        />
      }
      files={<ChartFiles screen={screen} chart="startYear" title="Trials by start year" />}
    >
      <YearBars label="Trials by start year" parts={counts.map((count) => yearPart(screen, count))} />
    </ChartCard>
  )
}

function yearPart({ request, hrefOf }: TrialScreen, { value, label, count }: FacetCount): ChartPart {
  const range = request.filters.dates.startedOn
  const isSelected = range?.from === value && range.to === value
  const chosen = { ...request.filters.dates, startedOn: { from: value, to: value } }
  const next = isSelected
    ? withoutFilter(request, 'startedOn')
    : withFilters(request, { ...request.filters, dates: chosen })
  return { value, label, count, isMissing: isMissingReason(value), isSelected, href: hrefOf(next) }
}
