import type { TrialScreen } from '../trial-screen'
import type { ManuscriptRequest } from '@/lib/domain/manuscript/manuscript-request'
import type { ManuscriptTable } from '@/lib/domain/manuscript/manuscript-table'

/** What the page of a manuscript table draws from, beside the selection. */
export interface ManuscriptView {
  screen: TrialScreen
  request: ManuscriptRequest
  table: ManuscriptTable
}
