import { ulid } from 'ulid'
import type { SourceEntry } from '@/lib/domain/curation/form-model'
import { sourceChoice } from '@/lib/domain/curation/form-proposal'
import { type ProposalInput, proposalInputSchema } from '@/lib/domain/curation/proposal-input'
import type { PlannedRow } from '@/lib/domain/curation/table-plan-views'
import { proposalOfTable } from '@/lib/domain/curation/table-proposal'
import type { ActionRefusal } from '@/lib/domain/shared/action-result'
import type { TableDraft } from './use-table-draft'

/** As many things as one proposal holds. */
export const MAX_ITEMS = 500
const MAX_BYTES = 950_000 // what one request may carry is a little more

/** A proposal ready to be sent, with the row each of its things came from, so that a refusal can name it. */
export interface Submission {
  proposal: ProposalInput
  rowOfItem: number[]
}

/** What the curator says of the whole table. */
export interface TableHead {
  title: string
  summary: string
  source: SourceEntry
}

/** Makes the proposal of a planned table; a sentence where it cannot be sent. */
export function makeProposal(
  draft: TableDraft,
  rows: readonly PlannedRow[],
  { title, summary, source }: TableHead,
): Submission | { problem: string } {
  const choice = sourceChoice(source)
  if (choice === null) return { problem: 'Name the source: every value needs one.' }
  const head = {
    id: draft.id,
    title: title.trim(),
    summary: summary.trim(),
    source: choice,
    locator: source.place.trim() || null,
    passage: source.quote.trim() || null,
  }
  const basis = source.isSecondary ? ('secondary' as const) : ('curated' as const)
  const parts = rows.map((row) => ({
    row,
    items: proposalOfTable([row], head, { kind: draft.kind, basis, newId: ulid }).items,
  }))
  const proposal = { ...head, items: parts.flatMap(({ items }) => items) }
  const parsed = proposalInputSchema.safeParse(proposal)
  if (!parsed.success)
    return { problem: parsed.error.issues.map(({ message }) => `It ${message}.`).join(' ') }
  if (new TextEncoder().encode(JSON.stringify(proposal)).length > MAX_BYTES)
    return {
      problem:
        'This is more text than one proposal can carry: split the table, or leave out its longest columns.',
    }
  return { proposal: parsed.data, rowOfItem: parts.flatMap(({ row, items }) => items.map(() => row.number)) }
}

/** A refusal in sentences, each naming the row it is about where it is about one. */
export function sayRefusal({ message, fields }: ActionRefusal, { rowOfItem }: Submission): string[] {
  const rows = Object.entries(fields).flatMap(([path, text]) => {
    const at = /^items\.(\d+)/.exec(path)?.[1]
    const row = at === undefined ? undefined : rowOfItem[Number(at)]
    return row === undefined ? [] : [`Row ${String(row)}: ${text}`]
  })
  return [message, ...new Set(rows)]
}
