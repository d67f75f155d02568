'use server'

import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { type FormAnswer, typedList, typedText } from '@/lib/domain/shared/form-answer'
import { stageChangeSchema } from '@/lib/domain/trials/stage-definition'
import { siteSettingsSchema } from '@/lib/domain/users/site-settings'
import { changeSettings } from '@/lib/server/users/setting-commands'
import { changeStageDefinition } from '@/lib/server/users/stage-commands'

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

/** Changes one definition of stages; `seen` is what the form was drawn from. */
export async function changeStagesAction(before: FormAnswer | null, form: FormData) {
  const stages = typedList(form, 'stage').map((stage, at) => {
    const read = (name: string) => typedText(form, `${name}.${String(at)}`)
    return {
      stage,
      name: read('name'),
      from: numberOf(read('from')),
      to: endOf(read('to')),
      unit: read('unit'),
    }
  })
  const to = {
    definition: typedText(form, 'definition'),
    isDefault: typedText(form, 'isDefault') === 'yes',
    stages,
  }
  const fields = stages.flatMap((_, at) =>
    ['name', 'from', 'to', 'unit'].map((name) => [
      `to.stages.${String(at)}.${name}`,
      `${name}.${String(at)}`,
    ]),
  )
  return runForm({
    ...{ before, form, input: { from: typedText(form, 'seen'), to }, schema: stageChangeSchema },
    command: changeStageDefinition,
    names: Object.fromEntries(fields),
    then: () => ({ message: 'The definition is stored; what is derived by it is up to date.' }),
  })
}

// an empty text is no zero
function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(text)
}

function endOf(text: string): number | null {
  return text === '' ? null : Number(text)
}
