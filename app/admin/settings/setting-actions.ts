'use server'

import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { type FormAnswer, typedText } from '@/lib/domain/shared/form-answer'
import { siteSettingsSchema } from '@/lib/domain/users/site-settings'
import { changeSettings } from '@/lib/server/users/setting-commands'

/** Changes the settings of the atlas; the form says what the administrator saw, too. */
export async function changeSettingsAction(before: FormAnswer | null, form: FormData) {
  const read = (name: string) => typedText(form, name)
  const from = { selfReview: read('seenSelfReview'), requireSecondFactor: read('seenSecondFactor') }
  const to = { selfReview: read('selfReview'), requireSecondFactor: read('requireSecondFactor') }
  return runForm({
    ...{ before, form, input: { from, to } },
    schema: z.strictObject({ from: siteSettingsSchema, to: siteSettingsSchema }),
    command: changeSettings,
    names: { 'to.selfReview': 'selfReview', 'to.requireSecondFactor': 'requireSecondFactor' },
    then: () => ({ message: 'The settings are stored and count from now on.' }),
  })
}
