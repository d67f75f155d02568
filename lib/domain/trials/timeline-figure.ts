import { sayDate } from '../shared/words'
import { timelineBar } from './timeline-bar'
import { timelineSvg } from './timeline-drawing'
import type { TimelineScale } from './timeline-scale'
import type { TimelineShape } from './timeline-shape'
import type { Timeline } from './timeline-views'
import { sayGroupLines, sayTimeline, sayTimelineDates, timelineRules } from './timeline-words'

/** How a bar of a timeline is read, for those who cannot ask its legend. */
const howToRead =
  'Solid bars and full dots: actual dates. Broken bars and hollow dots: planned. Thin bars and strokes: the source does not say. ' +
  'A box is a month or year known no closer; an arrow, a completion that is not known.'

/** Draws one page of a timeline as an SVG figure, with the sentence above and what it rests on below. */
export function timelineFigure(
  { timeline, shape, scale }: { timeline: Timeline; shape: TimelineShape; scale: TimelineScale },
  { heading, address }: { heading: string; address: string },
): string {
  const { dataDate, dataVersion } = timeline
  return timelineSvg({
    title: heading,
    subtitle: sayTimeline(shape),
    caption: [
      howToRead,
      timelineRules(timeline, shape).join(' '),
      `Cell Trial Atlas, data as of ${sayDate(dataDate)}, version ${dataVersion}.`,
      address,
    ].filter((line) => line !== ''),
    scale,
    groups: timeline.groups
      .filter(({ trials }) => trials.length > 0)
      .map((group) => ({
        label: group.value === null ? null : `${group.value.label}: ${sayGroupLines(group)}`,
        depth: group.depth,
        lines: group.trials.map((trial) => ({
          label: `${trial.id} ${trial.title}`,
          bar: timelineBar(trial, scale),
          words: sayTimelineDates(trial),
        })),
      })),
  })
}
