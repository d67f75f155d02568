'use server'

import { runForm } from '@/app/run-form'
import { fieldDecisionHref } from '@/components/curation/deciding/field-decision-href'
import { trialHref } from '@/lib/client/routes'
import { disputeInputSchema, pickInputSchema } from '@/lib/domain/curation/review-input'
import { type FormAnswer, typedOrNull, typedText } from '@/lib/domain/shared/form-answer'
import { disputeClaim, pickStatement } from '@/lib/server/curation/review-commands'

/** Shows the value of one statement from now on. */
export async function pickAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const trialId = typedText(form, 'trialId')
  return runForm({
    before,
    form,
    schema: pickInputSchema,
    input: {
      trialId,
      subject: typedText(form, 'subject'),
      field: typedText(form, 'field'),
      claimId: typedOrNull(form, 'claimId'),
      versionId: typedOrNull(form, 'versionId'),
      version: typedText(form, 'version'),
      reason: typedText(form, 'reason'),
    },
    command: pickStatement,
    then: () => trialHref(trialId),
  })
}

/** Marks a statement as disputed, or takes the mark off. */
export async function disputeAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const [trialId, field, subject] = ['trialId', 'field', 'subject'].map((name) => typedText(form, name))
  return runForm({
    before,
    form,
    schema: disputeInputSchema,
    input: {
      claimId: typedText(form, 'claimId'),
      isDisputed: typedText(form, 'isDisputed') === 'yes',
      reason: typedText(form, 'reason'),
    },
    command: disputeClaim,
    then: () => fieldDecisionHref(trialId ?? '', field ?? '', subject),
  })
}
