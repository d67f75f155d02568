'use server'

import { runForm } from '@/app/run-form'
import {
  adjudicationSchema,
  blindCancelSchema,
  blindEntrySchema,
} from '@/lib/domain/curation/blind-entry-input'
import {
  type FormAnswer,
  typedList,
  typedNames,
  typedOrNull,
  typedText,
} from '@/lib/domain/shared/form-answer'
import {
  adjudicateBlindEntry,
  cancelBlindEntry,
  enterBlindly,
} from '@/lib/server/curation/blind-entry-commands'

/** Submits the viewer's own reading. */
export async function enterBlindlyAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const id = typedText(form, 'id')
  const sourceId = typedOrNull(form, 'sourceId')
  const keys = typedNames(form)
    .filter((name) => name.startsWith('missing.'))
    .map((name) => name.slice(8))
  return runForm({
    before,
    form,
    schema: blindEntrySchema,
    input: {
      id,
      source: sourceId === null ? { reference: typedText(form, 'reference') } : { sourceId },
      values: keys.map((key) => ({
        key,
        texts: typedList(form, key),
        missing: typedOrNull(form, `missing.${key}`),
        passage: typedOrNull(form, `passage.${key}`),
      })),
    },
    names: { source: 'reference', 'source.reference': 'reference', 'source.sourceId': 'sourceId' },
    command: enterBlindly,
    then: () => `/curate/blind/${id}`,
  })
}

/** Decides between the two readings, field by field. */
export async function adjudicateAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const id = typedText(form, 'id')
  const keys = typedList(form, 'key')
  return runForm({
    before,
    form,
    schema: adjudicationSchema,
    input: {
      id,
      choices: keys.map((key) => ({
        key,
        take: typedText(form, `take.${key}`),
        reason: typedOrNull(form, `reason.${key}`),
      })),
      reason: typedText(form, 'reason'),
    },
    names: Object.fromEntries(
      keys.flatMap((key, at) => [
        [`choices.${String(at)}.take`, `take.${key}`],
        [`choices.${String(at)}.reason`, `reason.${key}`],
      ]),
    ),
    command: adjudicateBlindEntry,
    then: () => `/curate/blind/${id}`,
  })
}

/** Cancels a request that waits for its readings. */
export async function cancelBlindAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const id = typedText(form, 'id')
  return runForm({
    before,
    form,
    schema: blindCancelSchema,
    input: { id, reason: typedText(form, 'reason') },
    command: cancelBlindEntry,
    then: () => `/curate/blind/${id}`,
  })
}
