import type { ExportCell } from '../shared/export-format'
import type { Timeline, TimelineDate } from './timeline-views'

export const TIMELINE_HEADINGS = [
  'group', 'group_label', 'trial', 'title', 'start', 'start_earliest', 'start_latest', 'start_type',
  'start_missing', 'completion', 'completion_earliest', 'completion_latest', 'completion_type',
  'completion_missing',
] as const // prettier-ignore

/** The lines of a timeline as rows, a batch a group; the group is empty where the timeline is not grouped. */
export function* timelineTable({ groups }: Pick<Timeline, 'groups'>): Generator<ExportCell[][]> {
  for (const { value, trials } of groups)
    yield trials.map(({ id, title, start, completion }) => [
      value?.value ?? null,
      value?.label ?? null,
      id,
      title,
      ...dateCells(start),
      ...dateCells(completion),
    ])
}

function dateCells(date: TimelineDate): ExportCell[] {
  if ('missing' in date) return [null, null, null, null, date.missing]
  return [date.text, date.earliest, date.latest, date.type, null]
}
