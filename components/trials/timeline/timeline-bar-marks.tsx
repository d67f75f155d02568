import { percent } from './timeline-percent'
import styles from './timeline.module.css'
import type { DateMark, TimelineBar } from '@/lib/domain/trials/timeline-bar'

const height = 18
const middle = height / 2

/** The bar of a trial: what lies between its dates, and a mark for each date that says how it is known. */
export function TimelineBarMarks({ bar }: { bar: TimelineBar }) {
  const { start, completion, body } = bar
  return (
    <svg className={styles.bar} width="100%" height={height} aria-hidden="true">
      {body && (
        <line
          x1={percent(body.from)}
          x2={percent(body.to)}
          y1={middle}
          y2={middle}
          className={styles.body}
          data-standing={bar.standing}
        />
      )}
      {completion === null && <OpenEnd start={start} />}
      <Mark mark={start} />
      {completion && <Mark mark={completion} />}
    </svg>
  )
}

function Mark({ mark }: { mark: DateMark }) {
  const at = percent((mark.from + mark.to) / 2)
  return (
    <>
      {mark.isSpan && (
        <rect
          x={percent(mark.from)}
          width={percent(mark.to - mark.from)}
          y={middle - 5.5}
          height={11}
          className={styles.span}
        />
      )}
      {mark.standing === 'unstated' ? (
        <line x1={at} x2={at} y1={middle - 5.5} y2={middle + 5.5} className={styles.stroke} />
      ) : (
        <circle cx={at} cy={middle} r="3.5" className={styles.point} data-standing={mark.standing} />
      )}
    </>
  )
}

/** An arrow without an end: how long it is means nothing. */
function OpenEnd({ start }: { start: DateMark }) {
  return (
    <svg x={percent(start.to)} overflow="visible">
      <path d={`M0 ${middle}h24m-5 -4l5 4l-5 4`} className={styles.open} />
    </svg>
  )
}
