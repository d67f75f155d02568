'use server'

import { runForm } from '@/app/run-form'
import { blindRequestSchema } from '@/lib/domain/curation/blind-entry-input'
import { type FormAnswer, typedList, typedText } from '@/lib/domain/shared/form-answer'
import { requestBlindEntry } from '@/lib/server/curation/blind-entry-commands'

/** Asks that two curators read this trial without seeing each other's values. */
export async function requestBlindEntryAction(
  before: FormAnswer | null,
  form: FormData,
): Promise<FormAnswer> {
  return runForm({
    before,
    form,
    schema: blindRequestSchema,
    input: {
      trialId: typedText(form, 'trialId'),
      fields: typedList(form, 'fields'),
      reason: typedText(form, 'reason'),
    },
    command: requestBlindEntry,
    then: ({ id }) => `/curate/blind/${id}`,
  })
}
