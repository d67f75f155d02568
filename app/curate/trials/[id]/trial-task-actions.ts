'use server'

import { runForm } from '@/app/run-form'
import { trialHref, withdrawHref } from '@/lib/client/routes'
import {
  mergeInputSchema,
  trialLifecycleInputSchema,
  unmergeInputSchema,
} from '@/lib/domain/curation/lifecycle-input'
import { type FormAnswer, typedText } from '@/lib/domain/shared/form-answer'
import {
  mergeTrials,
  reinstateTrial,
  unmergeTrials,
  withdrawTrial,
} from '@/lib/server/curation/lifecycle-commands'

/** Takes a trial off the pages. */
export async function withdrawTrialAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const input = inputOf(form)
  return runForm({
    before,
    form,
    schema: trialLifecycleInputSchema,
    input,
    command: withdrawTrial,
    then: () => withdrawHref(input.trialId),
  })
}

/** Puts a withdrawn trial back on the pages. */
export async function reinstateTrialAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const input = inputOf(form)
  return runForm({
    before,
    form,
    schema: trialLifecycleInputSchema,
    input,
    command: reinstateTrial,
    then: () => trialHref(input.trialId),
  })
}

/** Shows one trial as another from now on. */
export async function mergeTrialsAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const intoId = typedText(form, 'intoId')
  return runForm({
    before,
    form,
    schema: mergeInputSchema,
    input: { ...inputOf(form), intoId, intoVersion: typedText(form, 'intoVersion') },
    command: mergeTrials,
    then: () => trialHref(intoId),
  })
}

/** Undoes a merge: both trials are shown again. */
export async function unmergeTrialsAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const { trialId, reason } = inputOf(form)
  return runForm({
    before,
    form,
    schema: unmergeInputSchema,
    input: { trialId, reason },
    command: unmergeTrials,
    then: () => trialHref(trialId),
  })
}

function inputOf(form: FormData) {
  return {
    trialId: typedText(form, 'trialId'),
    version: typedText(form, 'version'),
    reason: typedText(form, 'reason'),
  }
}
