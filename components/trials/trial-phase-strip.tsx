import { ChartCard } from '../charts/chart-card'
import { NumbersTable } from '../charts/numbers-table'
import { PhaseStrip } from '../charts/phase-strip'
import { phaseStep } from '../ui/phase-lozenge'
import { ChartFiles } from './chart-files'
import { chosenIn } from './chosen-in'
import { mostlyMissing } from './mostly-missing'
import type { TrialScreen } from './trial-screen'
import { isMissingReason } from '@/lib/domain/shared/missing'
import { countedOver } from '@/lib/domain/trials/counted-over'
import { toggleFacetValue } from '@/lib/domain/trials/trial-request-changes'

/** The phases of the selection as a strip; each part filters by its phase combination. */
export function TrialPhaseStrip({ screen }: { screen: TrialScreen }) {
  const chosen = chosenIn(screen.request, 'phaseGroup')
  const counts = (screen.list.facets?.phaseGroup ?? []).filter(({ count }) => count > 0)
  return (
    <ChartCard
      title="Phase"
      missing={mostlyMissing(counts, countedOver(screen.list, 'phaseGroup'))}
      numbers={
        <NumbersTable
          caption="Trials by phase"
          heads={['Phase', 'Trials']}
          rows={counts.map(({ value, label, count }) => ({ key: value, name: label, counts: [count] }))}
        />
      }
      files={<ChartFiles screen={screen} chart="phaseGroup" title="Phase" />}
    >
      <PhaseStrip
        label="Phases"
        parts={counts.map(({ value, label, count }) => ({
          value,
          label,
          count,
          step: phaseStep(value)?.step ?? null,
          isMissing: isMissingReason(value),
          isSelected: chosen.has(value),
          href: screen.hrefOf(toggleFacetValue(screen.request, 'phaseGroup', value)),
        }))}
      />
    </ChartCard>
  )
}
