import type { TrialScreen } from '../trial-screen'
import type { TimelineScale } from '@/lib/domain/trials/timeline-scale'
import type { TimelineShape } from '@/lib/domain/trials/timeline-shape'
import type { Timeline } from '@/lib/domain/trials/timeline-views'

/** What the page of a timeline draws from, beside the selection. */
export interface TimelineView {
  screen: TrialScreen
  shape: TimelineShape
  timeline: Timeline
  scale: TimelineScale
}
