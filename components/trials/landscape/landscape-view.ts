import type { TrialScreen } from '../trial-screen'
import type { LandscapeLayout } from '@/lib/domain/trials/landscape-layout'
import type { LandscapeShape } from '@/lib/domain/trials/landscape-shape'
import type { Landscape } from '@/lib/domain/trials/landscape-views'

/** What the page of a landscape draws from, beside the selection. */
export interface LandscapeView {
  screen: TrialScreen
  shape: LandscapeShape
  answer: { landscape: Landscape; layout: LandscapeLayout } | { refusal: string }
}
