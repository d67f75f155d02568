import { ChartCard } from '../../charts/chart-card'
import { PageLinks } from '../../data-table/page-links'
import { TimelineAxis } from './timeline-axis'
import { TimelineGroupLines } from './timeline-group-lines'
import { TimelineLegend } from './timeline-legend'
import { TimelineNumbers } from './timeline-numbers'
import type { TimelineView } from './timeline-view'
import styles from './timeline.module.css'
import { timelineFileHref, timelineHref } from '@/lib/client/routes'
import { sayTimeline, timelineRules } from '@/lib/domain/trials/timeline-words'

/** One page of a timeline with its legend, its numbers as a table and its files. */
export function TimelineCard({ view }: { view: TimelineView }) {
  const { screen, shape, timeline, scale } = view
  const title = sayTimeline(shape)
  const pages = Math.ceil(timeline.lines / timeline.pageSize)
  return (
    <ChartCard
      title={title}
      missing={{ count: timeline.withoutStart, total: timeline.total, words: 'start not known' }}
      numbers={<TimelineNumbers caption={title} shape={shape} timeline={timeline} />}
      files={<Files view={view} />}
    >
      {timelineRules(timeline, shape).map((rule) => (
        <p key={rule} className={styles.rule}>
          {rule}
        </p>
      ))}
      <TimelineLegend />
      <div className={styles.chart}>
        <TimelineAxis scale={scale} />
        {timeline.groups
          .filter(({ trials }) => trials.length > 0)
          .map((group) => (
            <TimelineGroupLines
              key={group.value?.value ?? ''}
              filters={screen.request.filters}
              shape={shape}
              group={group}
              scale={scale}
            />
          ))}
      </div>
      <PageLinks
        page={shape.page}
        pages={pages}
        hrefOf={(page) => timelineHref({ ...shape, page }, screen.request.filters)}
      />
    </ChartCard>
  )
}

function Files({ view: { screen, shape } }: { view: TimelineView }) {
  const { filters } = screen.request
  return (
    <p className={styles.files}>
      <a href={timelineFileHref({ ...shape, page: 1 }, filters, 'csv')} download rel="nofollow">
        CSV<span className="visually-hidden"> of all lines of this timeline</span>
      </a>
      <a href={timelineFileHref(shape, filters, 'svg')} download rel="nofollow">
        SVG<span className="visually-hidden"> of this page of the timeline</span>
      </a>
    </p>
  )
}
