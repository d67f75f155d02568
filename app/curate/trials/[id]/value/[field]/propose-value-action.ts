'use server'

import { runForm } from '@/app/run-form'
import { proposalHref } from '@/lib/client/routes'
import { fieldControl } from '@/lib/domain/curation/field-control'
import {
  isTrialField,
  type SingleValueInput,
  singleValueProposal,
  singleValueSchema,
} from '@/lib/domain/curation/single-value'
import { AppError } from '@/lib/domain/shared/app-error'
import { type FormAnswer, typedExactly, typedList } from '@/lib/domain/shared/form-answer'
import type { Viewer } from '@/lib/domain/users/viewer'
import { submitProposal } from '@/lib/server/curation/proposal-commands'
import { getTrialVocabulary } from '@/lib/server/trials/trial-queries'

const TEXTS = [
  'id', 'trialId', 'field', 'version', 'baseText', 'missing', 'reference', 'place', 'quote', 'summary',
] // prettier-ignore

/** Proposes one value of one trial and shows the proposal; what cannot be proposed is told at its control. */
export async function proposeValueAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return runForm({
    before,
    form,
    schema: singleValueSchema,
    input: {
      ...Object.fromEntries(TEXTS.map((name) => [name, typedExactly(form, name)])),
      texts: typedList(form, 'value'),
    },
    command: proposeValue,
    then: ({ id }) => proposalHref(id),
  })
}

async function proposeValue(viewer: Viewer, asked: SingleValueInput) {
  const vocabulary = await getTrialVocabulary(viewer)
  const options = isTrialField(asked.field) ? fieldControl(asked.field, vocabulary).options : []
  const read = singleValueProposal(asked, options)
  if ('problem' in read)
    throw new AppError('invalid', 'Nothing is proposed yet.', { [read.at]: read.problem })
  return submitProposal(viewer, read.proposal)
}
