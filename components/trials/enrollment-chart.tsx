import { BarList } from '../charts/bar-list'
import { ChartCard } from '../charts/chart-card'
import type { ChartPart } from '../charts/chart-data'
import { NumbersTable } from '../charts/numbers-table'
import { countedOver } from './counted-over'
import type { TrialScreen } from './trial-screen'
import { MISSING_LABELS } from '@/lib/domain/shared/missing'
import { sayNumber } from '@/lib/domain/shared/words'
import { ENROLLMENT_BINS } from '@/lib/domain/trials/enrollment-bins'
import { withFilters, withoutFilter } from '@/lib/domain/trials/trial-request-changes'
import type { FacetCount } from '@/lib/domain/trials/trial-views'

/** How many of the selected trials have how many participants, planned or enrolled. */
export function EnrollmentChart({ screen }: { screen: TrialScreen }) {
  const counts = screen.list.enrollmentBins ?? []
  const known = counts.filter(({ value }) => value !== 'MISSING')
  const missing = counts.find(({ value }) => value === 'MISSING')?.count ?? 0
  const sum = screen.list.participants?.total
  return (
    <ChartCard
      title="Participants"
      hint={sum === undefined ? undefined : `${sayNumber(sum)} in all, follow-ups left out`}
      missing={{
        count: missing,
        total: countedOver(screen.list, 'enrollment'),
        words: MISSING_LABELS.NOT_CAPTURED,
      }}
      numbers={
        <NumbersTable
          caption="Trials by number of participants"
          heads={['Participants', 'Trials']}
          rows={counts.map(({ value, label, count }) => ({ key: value, name: label, counts: [count] }))}
        />
      }
    >
      <BarList
        label="Trials by number of participants"
        parts={known.map((count) => binPart(screen, count))}
      />
    </ChartCard>
  )
}

function binPart({ request, hrefOf }: TrialScreen, { value, label, count }: FacetCount): ChartPart {
  const bin = ENROLLMENT_BINS.find((each) => each.value === value)
  const range = bin && { min: bin.min, ...(bin.max === null ? {} : { max: bin.max }) }
  const { enrollment } = request.filters.numbers
  const isSelected = enrollment?.min === range?.min && enrollment?.max === range?.max
  const chosen = { ...request.filters.numbers, ...(range ? { enrollment: range } : {}) }
  const next = isSelected
    ? withoutFilter(request, 'enrollment')
    : withFilters(request, { ...request.filters, numbers: chosen })
  return { value, label, count, isMissing: false, isSelected, href: hrefOf(next) }
}
