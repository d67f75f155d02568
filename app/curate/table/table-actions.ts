'use server'

import { runAction } from '@/app/run-action'
import { proposalInputSchema } from '@/lib/domain/curation/proposal-input'
import { tableLookupSchema } from '@/lib/domain/curation/table-subjects'
import { submitProposal } from '@/lib/server/curation/proposal-commands'
import { listTableSubjects } from '@/lib/server/curation/table-queries'

/** Finds what the rows of a pasted table are about. */
export async function lookUpTable(lookup: unknown) {
  return runAction(tableLookupSchema, lookup, listTableSubjects)
}

/** Submits a table as one proposal. */
export async function submitTable(proposal: unknown) {
  return runAction(proposalInputSchema, proposal, submitProposal)
}
