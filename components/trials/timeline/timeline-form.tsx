import { ChoiceForm, FIELD_CHOICES, type Choice } from '../choice-form'
import type { TimelineView } from './timeline-view'
import { timelineHref } from '@/lib/client/routes'
import type { TrialFacetName } from '@/lib/domain/trials/trial-filters'

const groups: readonly Choice[] = [{ value: '', label: 'not grouped' }, ...FIELD_CHOICES]

const presets: readonly { label: string; group: TrialFacetName | null }[] = [
  { label: 'Not grouped', group: null },
  { label: 'By cell type', group: 'cellType' },
  { label: 'By phase', group: 'phaseGroup' },
  { label: 'By status', group: 'status' },
]

/** By which field the trials are grouped. */
export function TimelineForm({ view: { screen, shape } }: { view: TimelineView }) {
  return (
    <ChoiceForm
      screen={screen}
      label="Group by"
      submit="Group"
      selects={[{ label: 'Group by', name: 'group', value: shape.group ?? '', choices: groups }]}
      often={presets.map(({ label, group }) => ({
        label,
        href: timelineHref({ group, page: 1 }, screen.request.filters),
        isCurrent: group === shape.group,
      }))}
    />
  )
}
