import type { TrialScreen } from '../trial-screen'
import type { WorldDrawing } from '@/lib/domain/maps/world-drawing'
import type { TrialMap } from '@/lib/domain/trials/map-views'

/** What the page of the map draws from, beside the selection. */
export interface MapView {
  screen: TrialScreen
  map: TrialMap
  drawing: WorldDrawing
}
