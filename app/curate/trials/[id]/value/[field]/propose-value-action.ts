'use server'

import { redirect } from 'next/navigation'
import { runAction } from '@/app/run-action'
import type { SingleValueState } from '@/components/curation/single/single-value-form'
import { fieldControl } from '@/lib/domain/curation/field-control'
import { isTrialField, singleValueProposal, singleValueSchema } from '@/lib/domain/curation/single-value'
import { AppError } from '@/lib/domain/shared/app-error'
import { typedExactly, typedList } from '@/lib/domain/shared/form-answer'
import { submitProposal } from '@/lib/server/curation/proposal-commands'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'

const TEXTS = [
  'id', 'trialId', 'field', 'version', 'baseText', 'missing', 'reference', 'place', 'quote', 'summary',
] // prettier-ignore

/** Proposes one value of one trial and shows the proposal; what cannot be proposed is told above the form. */
export async function proposeValueAction(
  before: SingleValueState | null,
  form: FormData,
): Promise<SingleValueState> {
  const input = {
    ...Object.fromEntries(TEXTS.map((name) => [name, typedExactly(form, name)])),
    texts: typedList(form, 'value'),
  }
  const answer = await runAction(singleValueSchema, input, async (viewer, asked) => {
    const vocabulary = await getTrialVocabulary(viewer)
    const options = isTrialField(asked.field) ? fieldControl(asked.field, vocabulary).options : []
    const read = singleValueProposal(asked, options)
    if ('problem' in read) throw new AppError('invalid', read.problem)
    return submitProposal(viewer, read.proposal)
  })
  if (!answer.ok) return { problem: answer.message, attempt: (before?.attempt ?? 0) + 1 }
  redirect(`/curate/proposals/${answer.value.id}`)
}
