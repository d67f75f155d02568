'use server'

import { runForm } from '@/app/run-form'
import { frozenViewHref } from '@/lib/client/routes'
import { type FormAnswer, typedExactly } from '@/lib/domain/shared/form-answer'
import { freezeInputSchema } from '@/lib/domain/views/freeze-input'
import { freezeView } from '@/lib/server/views/view-commands'

/** Freezes the selection of the table and shows it under its own address. */
export async function freezeViewAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return runForm({
    ...{ before, form, schema: freezeInputSchema, command: freezeView },
    input: { title: typedExactly(form, 'title'), query: typedExactly(form, 'query') },
    then: ({ id }) => frozenViewHref(id),
  })
}
