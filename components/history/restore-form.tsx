import type { VersionComparison } from '@/lib/domain/history/history-views'
import { sayVersion } from '@/lib/domain/history/history-words'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { SubmitButton } from '../forms/plain-controls'
import { PlainForm } from '../forms/plain-form'

/** Proposes to bring back the earlier of two versions; a reviewer decides, and nothing of the history is undone. */
export function RestoreForm(props: {
  action: FormAction
  proposalId: string // made with the page, so that sending twice makes one proposal
  record: { entityType: string; id: string }
  from: VersionComparison['from']
}) {
  return (
    <PlainForm action={props.action} label="Restore this version">
      <input type="hidden" name="id" value={props.proposalId} />
      <input type="hidden" name="entityType" value={props.record.entityType} />
      <input type="hidden" name="recordId" value={props.record.id} />
      <input type="hidden" name="version" value={props.from.version} />
      <p>What {sayVersion(props.from)} showed becomes a proposal, with the sources it had.</p>
      <SubmitButton>Propose to restore it</SubmitButton>
    </PlainForm>
  )
}
