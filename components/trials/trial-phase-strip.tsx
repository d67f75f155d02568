import { PhaseStrip } from '../charts/phase-strip'
import { phaseStep } from '../ui/phase-lozenge'
import { chosenIn } from './chosen-in'
import type { TrialScreen } from './trial-screen'
import { isMissingReason } from '@/lib/domain/shared/missing'
import { toggleFacetValue } from '@/lib/domain/trials/trial-request-changes'

/** The phases of the selection as a strip; each part filters by its phase combination. */
export function TrialPhaseStrip({ screen }: { screen: TrialScreen }) {
  const chosen = chosenIn(screen.request, 'phaseGroup')
  const counts = (screen.list.facets?.phaseGroup ?? []).filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  return (
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
  )
}
