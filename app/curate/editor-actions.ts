'use server'

import { z } from 'zod'
import { draftInputSchema } from '@/lib/domain/curation/draft-input'
import type { EditRecord } from '@/lib/domain/curation/edit-views'
import { proposalInputSchema } from '@/lib/domain/curation/proposal-input'
import type { ClashView } from '@/lib/domain/curation/proposal-views'
import type { ActionResult } from '@/lib/domain/shared/action-result'
import { discardDraft, saveDraft } from '@/lib/server/curation/draft-commands'
import { getEditRecord } from '@/lib/server/curation/edit-queries'
import { saveEdit, submitProposal } from '@/lib/server/curation/proposal-commands'
import { describeClash } from '@/lib/server/curation/proposal-queries'
import { runAction } from '../run-action'

const draftIdSchema = z.strictObject({ id: z.string().min(1).max(100) })
const thingSchema = z.strictObject({
  entityType: z.enum([
    'trial',
    'product',
    'cellType',
    'route',
    'technique',
    'condition',
    'statement',
    'source',
  ]),
  id: z.string().min(1).max(200),
})

/** Submits a form for review. */
export async function submitProposalAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(proposalInputSchema, input, submitProposal)
}

/** Submits a form and accepts it, for who may review their own work. */
export async function saveEditAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(proposalInputSchema, input, saveEdit)
}

/** Keeps a form as it stands. */
export async function saveDraftAction(input: unknown): Promise<ActionResult<{ savedAt: string }>> {
  return runAction(draftInputSchema, input, saveDraft)
}

/** Throws a draft away. */
export async function discardDraftAction(input: unknown): Promise<ActionResult<null>> {
  return runAction(draftIdSchema, input, async (viewer, draft) => {
    await discardDraft(viewer, draft)
    return null
  })
}

/** Answers the three sides of a clash. */
export async function describeClashAction(input: unknown): Promise<ActionResult<ClashView[]>> {
  return runAction(proposalInputSchema, input, describeClash)
}

/** Answers a thing as it is now, for going on after a clash. */
export async function reloadRecordAction(input: unknown): Promise<ActionResult<EditRecord>> {
  return runAction(thingSchema, input, getEditRecord)
}
