import type { ProposalInput } from '@/lib/domain/curation/proposal-input'
import type { TableLookup, TableSubjects } from '@/lib/domain/curation/table-subjects'
import type { TableVocabulary } from '@/lib/domain/curation/table-vocabulary'
import type { ActionResult } from '@/lib/domain/shared/action-result'

export type LookUpAction = (lookup: TableLookup) => Promise<ActionResult<TableSubjects>>
export type SubmitAction = (input: ProposalInput) => Promise<ActionResult<{ id: string }>>

/** What the page gives the screen: words, and how the server is asked and told. */
export interface TableImportProps {
  owner: string // handle of the curator: drafts of two people in one browser stay apart
  vocabulary: TableVocabulary
  lookUp: LookUpAction
  submit: SubmitAction
}
