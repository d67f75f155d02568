import type { DraftInput } from '@/lib/domain/curation/draft-input'
import type { EditRecord } from '@/lib/domain/curation/edit-views'
import type { CuratedEntity } from '@/lib/domain/curation/entity-fields'
import type { ProposalInput } from '@/lib/domain/curation/proposal-input'
import type { ClashView } from '@/lib/domain/curation/proposal-views'
import type { ActionResult } from '@/lib/domain/shared/action-result'

/** What an editor can ask of the server; the page hands these down. */
export interface EditorActions {
  submit: (input: ProposalInput) => Promise<ActionResult<{ id: string }>>
  saveNow: ((input: ProposalInput) => Promise<ActionResult<{ id: string }>>) | null // who may review their own work
  saveDraft: (input: DraftInput) => Promise<ActionResult<{ savedAt: string }>>
  discardDraft: (input: { id: string }) => Promise<ActionResult<null>>
  describeClash: (input: ProposalInput) => Promise<ActionResult<ClashView[]>>
  reload: (thing: { entityType: CuratedEntity; id: string }) => Promise<ActionResult<EditRecord>>
}
