import type { TrialTask } from '@/lib/domain/curation/trial-task-views'
import { identifierWords } from '@/lib/domain/trials/identifier-words'
import type { FormAction } from '@/lib/domain/shared/form-answer'
import { ReasonForm } from './reason-form'

/** Undoes the merge this trial takes part in: as the one that leads elsewhere, or as the one that stays. */
export function UnmergeForms({ trial, action }: { trial: TrialTask; action: FormAction }) {
  const merges = trial.mergedInto ? [{ from: trial.id, into: trial.mergedInto.id }] : []
  const merged = trial.merged.map(({ id }) => ({ from: id, into: trial.id }))
  return [...merges, ...merged].map(({ from, into }) => (
    <ReasonForm
      key={from}
      title={`Undo the merge of ${identifierWords(from)} into ${identifierWords(into)}`}
      hint="Both are shown again, each as what is said of it; nothing was lost."
      button="Undo this merge"
      hidden={{ trialId: from }}
      action={action}
    />
  ))
}
