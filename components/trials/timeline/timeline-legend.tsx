import { TimelineBarMarks } from './timeline-bar-marks'
import styles from './timeline.module.css'
import type { DateStanding, TimelineBar } from '@/lib/domain/trials/timeline-bar'

const bar = (standing: DateStanding, changes: Partial<TimelineBar> = {}): TimelineBar => ({
  start: { from: 0.1, to: 0.1, standing, isSpan: false },
  completion: { from: 0.9, to: 0.9, standing, isSpan: false },
  body: { from: 0.1, to: 0.9 },
  standing,
  ...changes,
})

const SAMPLES: readonly { label: string; bar: TimelineBar }[] = [
  { label: 'both dates are actual', bar: bar('actual') },
  {
    label: 'started, completion planned',
    bar: bar('planned', { start: { from: 0.1, to: 0.1, standing: 'actual', isSpan: false } }),
  },
  { label: 'both dates are planned', bar: bar('planned') },
  { label: 'source says neither actual nor planned', bar: bar('unstated') },
  {
    label: 'only the month or year is known',
    bar: bar('planned', {
      completion: { from: 0.55, to: 0.95, standing: 'planned', isSpan: true },
      body: { from: 0.1, to: 0.55 },
    }),
  },
  { label: 'completion not known', bar: bar('planned', { completion: null, body: null }) },
]

/** How a bar is read. */
export function TimelineLegend() {
  return (
    <ul className={styles.legend} aria-label="How a bar is read">
      {SAMPLES.map((sample) => (
        <li key={sample.label}>
          <span className={styles.sample}>
            <TimelineBarMarks bar={sample.bar} />
          </span>
          {sample.label}
        </li>
      ))}
    </ul>
  )
}
