'use server'

import { runForm } from '@/app/run-form'
import {
  commentInputSchema,
  decisionInputSchema,
  withdrawalInputSchema,
} from '@/lib/domain/curation/proposal-input'
import type { DecisionOutcome } from '@/lib/domain/curation/proposal-views'
import { type FormAnswer, typedOrNull, typedText } from '@/lib/domain/shared/form-answer'
import { sayCount } from '@/lib/domain/shared/words'
import { addComment } from '@/lib/server/curation/comment-commands'
import { withdrawProposal } from '@/lib/server/curation/proposal-commands'
import { decideProposal } from '@/lib/server/curation/review-commands'
import { contraryMarks, decisionOf } from './decision-form'

/** Decides a proposal: all of it, or the values that were marked. */
export async function decideAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return runForm({
    before,
    form,
    schema: decisionInputSchema
      .refine(({ values, items }) => values.length + items.length > 0, {
        path: ['marked'],
        message: 'No field is marked: mark some as accepted or rejected, or decide on all.',
      })
      .superRefine((_, context) => {
        for (const [name, message] of Object.entries(contraryMarks(form)))
          context.addIssue({ code: 'custom', path: [name], message })
      }),
    input: decisionOf(form),
    command: decideProposal,
    then: (outcome) =>
      outcome.blocked.length === 0
        ? `/curate/proposals/${typedText(form, 'id')}`
        : { message: sayOutcome(outcome) },
  })
}

/** Adds a comment to a proposal, or to one of its fields. */
export async function commentAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const proposalId = typedText(form, 'proposalId')
  return runForm({
    before,
    form,
    schema: commentInputSchema,
    input: { proposalId, claimId: typedOrNull(form, 'claimId'), body: typedText(form, 'body') },
    command: addComment,
    // an address that differs by its fragment alone would not be loaded again, and the comment not shown
    then: ({ id }) => `/curate/proposals/${proposalId}?comment=${id}#comment`,
  })
}

/** Takes the viewer's own proposal back. */
export async function withdrawAction(before: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const id = typedText(form, 'id')
  return runForm({
    before,
    form,
    schema: withdrawalInputSchema,
    input: { id, version: Number(typedText(form, 'version')), reason: typedText(form, 'reason') },
    command: withdrawProposal,
    then: () => `/curate/proposals/${id}`,
  })
}

function sayOutcome({ accepted, rejected, blocked }: DecisionOutcome): string {
  const done = `${sayCount(accepted, 'value', 'values')} accepted, ${sayCount(rejected, 'value', 'values')} rejected.`
  const waiting = blocked.map(({ label, message }) => `${label} waits: ${message}`)
  return [done, ...waiting, 'Look at what stands there now, then decide again; what you typed is kept.'].join(
    ' ',
  )
}
