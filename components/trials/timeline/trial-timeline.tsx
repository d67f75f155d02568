import { AddressProblems } from '../../ui/address-problems'
import { PageFrame } from '../../ui/page-frame'
import { StateScreen } from '../../ui/state-screen'
import { TrialChips } from '../trial-chips'
import { TrialHeading } from '../trial-heading'
import { NothingMatches, NoTrialsYet } from '../trial-states'
import { TimelineCard } from './timeline-card'
import { TimelineForm } from './timeline-form'
import type { TimelineView } from './timeline-view'
import { timelineHref } from '@/lib/client/routes'
import { sayCount } from '@/lib/domain/shared/words'

/** A selection along the years: from when to when each trial runs or is planned to. It is whole without scripts. */
export function TrialTimeline({ view }: { view: TimelineView }) {
  const { screen } = view
  return (
    <PageFrame>
      <TrialHeading screen={screen} where="Timeline">
        <p>Every line is a trial, from its start to its completion, and leads to its page.</p>
      </TrialHeading>
      <AddressProblems problems={screen.problems} />
      <TrialChips screen={screen} />
      <TimelineForm view={view} />
      <Content view={view} />
    </PageFrame>
  )
}

function Content({ view }: { view: TimelineView }) {
  const { screen, timeline } = view
  if (screen.list.atlasTotal === 0) return <NoTrialsYet />
  if (screen.list.total === 0) return <NothingMatches screen={screen} />
  if (timeline.groups.every(({ trials }) => trials.length === 0)) return <NoSuchPage view={view} />
  return <TimelineCard view={view} />
}

/** The address asks for a page after the last, or groups by a field that none of the trials has a value in. */
function NoSuchPage({ view: { screen, shape, timeline } }: { view: TimelineView }) {
  const last = Math.ceil(timeline.lines / timeline.pageSize)
  const { filters } = screen.request
  if (last === 0)
    return (
      <StateScreen level="part" title="None of these trials has a value in this field">
        <p>
          <a href={timelineHref({ group: null, page: 1 }, filters)}>See them without groups</a>
        </p>
      </StateScreen>
    )
  return (
    <StateScreen level="part" title={`There is no page ${shape.page}`}>
      <p>
        This timeline has {sayCount(last, 'page', 'pages')}.{' '}
        <a href={timelineHref({ ...shape, page: last }, filters)}>Go to the last one</a>
      </p>
    </StateScreen>
  )
}
