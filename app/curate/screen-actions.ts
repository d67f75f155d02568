'use server'

import { runForm } from '@/app/run-form'
import { trialHref } from '@/lib/client/routes'
import { screeningInputSchema } from '@/lib/domain/curation/lifecycle-input'
import { type FormAnswer, typedText } from '@/lib/domain/shared/form-answer'
import { screenCandidate } from '@/lib/server/curation/lifecycle-commands'

/** Takes a candidate into the atlas or leaves it out; the list goes on with the next. */
export async function screenAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const trialId = typedText(form, 'trialId')
  return runForm({
    before,
    form,
    schema: screeningInputSchema,
    input: {
      trialId,
      scope: typedText(form, 'scope'),
      version: typedText(form, 'version'),
      reason: typedText(form, 'reason'),
    },
    command: screenCandidate,
    then: () => (typedText(form, 'isInList') === '' ? trialHref(trialId) : '/curate/candidates'),
  })
}
