import { ChartCard } from '../charts/chart-card'
import { NumbersTable } from '../charts/numbers-table'
import { ChartFiles } from './chart-files'
import { mostlyMissing } from './mostly-missing'
import { TrialPhaseStrip } from './trial-phase-strip'
import type { TrialScreen } from './trial-screen'
import { countedOver } from '@/lib/domain/trials/counted-over'

/** The strip of phases with its numbers and files. */
export function PhaseChart({ screen }: { screen: TrialScreen }) {
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
      <TrialPhaseStrip screen={screen} />
    </ChartCard>
  )
}
