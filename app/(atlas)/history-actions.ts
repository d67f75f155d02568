'use server'

import { runForm } from '@/app/run-form'
import { proposalHref } from '@/lib/client/routes'
import { restorationInputSchema } from '@/lib/domain/history/restoration-input'
import { type FormAnswer, typedText } from '@/lib/domain/shared/form-answer'
import { submitProposal } from '@/lib/server/curation/proposal-commands'
import { draftRestoration } from '@/lib/server/history/history-queries'

/** Proposes to bring back an old version of a record. */
export async function restoreVersionAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return runForm({
    before,
    form,
    schema: restorationInputSchema,
    input: {
      id: typedText(form, 'id'),
      entityType: typedText(form, 'entityType'),
      recordId: typedText(form, 'recordId'),
      version: typedText(form, 'version'),
    },
    command: async (viewer, input) => submitProposal(viewer, await draftRestoration(viewer, input)),
    then: ({ id }) => proposalHref(id),
  })
}
