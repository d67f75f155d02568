import type { CSSProperties } from 'react'
import { AppLink } from '../../ui/app-link'
import { TimelineGrid } from './timeline-axis'
import { TimelineBarMarks } from './timeline-bar-marks'
import styles from './timeline.module.css'
import { trialHref, trialsHref } from '@/lib/client/routes'
import { timelineBar } from '@/lib/domain/trials/timeline-bar'
import { groupFilters } from '@/lib/domain/trials/timeline-part'
import type { TimelineScale } from '@/lib/domain/trials/timeline-scale'
import type { TimelineShape } from '@/lib/domain/trials/timeline-shape'
import type { TimelineGroup, TimelineTrial } from '@/lib/domain/trials/timeline-views'
import { sayGroupLines, sayTimelineDates } from '@/lib/domain/trials/timeline-words'
import { EMPTY_REQUEST } from '@/lib/domain/trials/trial-filter-codec'
import type { TrialFilters } from '@/lib/domain/trials/trial-filters'

/** The lines of one group on this page under its name, which leads to its trials. */
export function TimelineGroupLines(props: {
  filters: TrialFilters
  shape: TimelineShape
  group: TimelineGroup
  scale: TimelineScale
}) {
  const { group, scale } = props
  return (
    <section className={styles.group} aria-label={group.value?.label ?? 'Trials'}>
      {group.value && <GroupHead {...props} />}
      <div className={styles.plots}>
        <TimelineGrid scale={scale} />
        <ol>
          {group.trials.map((trial) => (
            <li key={trial.id}>
              <TrialLine trial={trial} scale={scale} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function GroupHead({ filters, shape, group }: Parameters<typeof TimelineGroupLines>[0]) {
  const href = trialsHref({ ...EMPTY_REQUEST, filters: groupFilters(filters, shape, group) })
  const indent: CSSProperties = { paddingInlineStart: group.depth * 16 }
  return (
    <h3 className={styles.head} style={indent}>
      <AppLink href={href}>{group.value?.label}</AppLink>{' '}
      <span className={styles.count}>{sayGroupLines(group)}</span>
    </h3>
  )
}

function TrialLine({ trial, scale }: { trial: TimelineTrial; scale: TimelineScale }) {
  const bar = timelineBar(trial, scale)
  const words = sayTimelineDates(trial)
  return (
    <AppLink href={trialHref(trial.id)} className={styles.line}>
      <span className={styles.name}>
        <span className={styles.id}>{trial.id}</span> {trial.title}
        {bar && <span className="visually-hidden">, {words}</span>}
      </span>
      {bar ? <TimelineBarMarks bar={bar} /> : <span className={styles.words}>{words}</span>}
    </AppLink>
  )
}
