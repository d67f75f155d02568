import styles from './timeline.module.css'
import { percent } from './timeline-percent'
import type { TimelineScale } from '@/lib/domain/trials/timeline-scale'

/** The years above the lines, and where today is. Dates are said in words with each line, so this is for the eye. */
export function TimelineAxis({ scale: { ticks, today } }: { scale: TimelineScale }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      <svg width="100%" height="34">
        <text x={percent(today)} y="11" className={styles.today}>
          today
        </text>
        {ticks.map(({ year, at }) => (
          <text key={year} x={percent(at)} y="28" className={styles.year}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Lines for the years and for today behind the bars of a group. */
export function TimelineGrid({ scale: { ticks, today } }: { scale: TimelineScale }) {
  return (
    <svg className={styles.grid} aria-hidden="true">
      {ticks.map(({ year, at }) => (
        <line key={year} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" className={styles.tick} />
      ))}
      <line x1={percent(today)} x2={percent(today)} y1="0" y2="100%" className={styles.todayLine} />
    </svg>
  )
}
