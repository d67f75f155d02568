import { NumbersTable } from '../../charts/numbers-table'
import type { TimelineShape } from '@/lib/domain/trials/timeline-shape'
import type { Timeline } from '@/lib/domain/trials/timeline-views'
import { sayTimelineDate } from '@/lib/domain/trials/timeline-words'
import { TRIAL_FILTERS } from '@/lib/domain/trials/trial-filters'

/** The lines of a page as a table: each trial with its group and its two dates in words. */
export function TimelineNumbers(props: { caption: string; shape: TimelineShape; timeline: Timeline }) {
  const { shape, timeline } = props
  const grouping = shape.group === null ? [] : [TRIAL_FILTERS[shape.group].label]
  return (
    <NumbersTable
      caption={`${props.caption}: the lines of this page`}
      heads={['Trial', ...grouping, 'Start', 'Completion']}
      rows={timeline.groups.flatMap(({ value, trials }) =>
        trials.map(({ id, start, completion }) => ({
          key: `${value?.value ?? ''} ${id}`,
          name: id,
          counts: [...(value ? [value.label] : []), sayTimelineDate(start), sayTimelineDate(completion)],
        })),
      )}
    />
  )
}
