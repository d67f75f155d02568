import { BarList } from '../charts/bar-list'
import { ChartCard } from '../charts/chart-card'
import type { ChartPart } from '../charts/chart-data'
import { NumbersTable } from '../charts/numbers-table'
import { ChartFiles } from './chart-files'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { isMissingReason } from '@/lib/domain/shared/missing'
import { sayNumber } from '@/lib/domain/shared/words'
import { countedOver } from '@/lib/domain/trials/counted-over'
import { isChosenBin, rangeOfBin } from '@/lib/domain/trials/enrollment-bins'
import { withFilters, withoutFilter } from '@/lib/domain/trials/trial-request-changes'
import type { FacetCount } from '@/lib/domain/trials/trial-views'

/** How many of the selected trials have how many participants, planned or enrolled. */
export function EnrollmentChart({ screen }: { screen: TrialScreen }) {
  const counts = screen.list.enrollmentBins ?? []
  const known = counts.filter(({ value }) => !isMissingReason(value))
  const sum = screen.list.participants?.total
  return (
    <ChartCard
      title="Participants"
      hint={sum === undefined ? undefined : `${sayNumber(sum)} in all, follow-ups left out`}
      missing={mostlyMissing(counts, countedOver(screen.list, 'enrollment'))}
      numbers={
        <NumbersTable
          caption="Trials by number of participants"
          heads={['Participants', 'Trials']}
          rows={counts.map(({ value, label, count }) => ({ key: value, name: label, counts: [count] }))}
        />
      }
      files={<ChartFiles screen={screen} chart="enrollment" title="Participants" />}
    >
      <BarList
        label="Trials by number of participants"
        parts={known.map((count) => binPart(screen, count))}
      />
    </ChartCard>
  )
}

function binPart({ request, hrefOf }: TrialScreen, { value, label, count }: FacetCount): ChartPart {
  const range = rangeOfBin(value)
  const isSelected = isChosenBin(value, request.filters.numbers.enrollment)
  const chosen = { ...request.filters.numbers, ...(range ? { enrollment: range } : {}) }
  const next = isSelected
    ? withoutFilter(request, 'enrollment')
    : withFilters(request, { ...request.filters, numbers: chosen })
  return { value, label, count, isMissing: false, isSelected, href: hrefOf(next) }
}
