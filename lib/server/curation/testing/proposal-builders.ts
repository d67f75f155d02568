import { ulid } from 'ulid'
import type { CuratedEntity } from '../../../domain/curation/entity-fields'
import type {
  DecisionInput,
  ProposalInput,
  ProposalItem,
  ProposedValue,
} from '../../../domain/curation/proposal-input'
import type { Viewer } from '../../../domain/users/viewer'
import { reader } from '../../db/reader'
import { inTransaction } from '../../db/transaction'
import { reprojectTrial } from '../../projection/reproject-trial'
import { addTrial, NOW } from '../../projection/testing/evidence-builders'

export const CURATOR: Viewer = { role: 'curator', id: 'the-curator', handle: 'ada' }
export const OTHER_CURATOR: Viewer = { role: 'curator', id: 'the-other-curator', handle: 'ben' }
export const REVIEWER: Viewer = { role: 'reviewer', id: 'the-reviewer', handle: 'rosalind' }

/** A source nobody has seen before: a paper. */
const PAPER = { reference: '10.1000/xyz123', title: 'A paper', publishedOn: '2026-05' } as const

/** A proposed value as a form would send it; only what matters to the test need be said. */
export function valueOf(field: string, value: unknown, more: Partial<ProposedValue> = {}): ProposedValue {
  const unsaid = { missing: null, baseText: null, basis: 'curated', source: null } as const
  return { ...unsaid, locator: null, passage: null, note: null, statedOn: null, ...more, field, value }
}

/** An item that edits the trial of that public id, seen at `version`. */
export function trialItem(publicId: string, version: number, ...values: ProposedValue[]): ProposalItem {
  return itemOf('trial', publicId, { operation: 'edit', baseVersion: version, values })
}

/** An item about anything; a new thing unless said otherwise. */
export function itemOf(
  entityType: CuratedEntity,
  entityId: string,
  more: Partial<ProposalItem> = {},
): ProposalItem {
  const isNew = { operation: 'create', baseVersion: null, trialId: null } as const
  return { ...isNew, values: [], ...more, entityType, entityId }
}

/** A proposal of these items, with a new paper as its source. */
export function proposalFor(items: ProposalItem[], more: Partial<ProposalInput> = {}): ProposalInput {
  const unsaid = { summary: '', locator: 'p. 3', passage: null }
  return { id: ulid(), title: 'Correct a value', source: PAPER, ...unsaid, ...more, items }
}

/** Adds a published trial with one identifier, projected: version 1. Its id and public id. */
export async function givenTrial(value = 'NCT06138210') {
  return inTransaction(async (tx) => {
    const { id, publicId } = await addTrial(tx, { value })
    await reprojectTrial(tx, id, NOW)
    return { id, publicId }
  })
}

/** The decision that accepts, or rejects, everything of a proposal as its page shows it now. */
export async function decisionOn(
  id: string,
  {
    decision = 'accept',
    reason = 'Checked against the source',
  }: { decision?: 'accept' | 'reject'; reason?: string } = {},
): Promise<DecisionInput> {
  const set = await reader().changeSet.findUniqueOrThrow({
    where: { id },
    include: { items: true, claims: true },
  })
  const open = set.claims.filter(({ state }) => state === 'proposed')
  const isOf = (item: (typeof set.items)[number]) => open.some((claim) => claim.entityId === item.entityId)
  return {
    id,
    version: set.version,
    reason,
    values: open.map((claim) => ({ claimId: claim.id, decision, reason: null })),
    items: set.items
      .filter((item) => item.state === 'proposed' && !isOf(item))
      .map((item) => ({ itemId: item.id, decision })),
    seenVersions: Object.fromEntries(set.items.map((item) => [item.id, item.baseVersion])),
  }
}

/** Allows, or forbids, deciding one's own proposals. */
export async function setSelfReview(value: 'on' | 'off'): Promise<void> {
  const row = { value, updatedAt: NOW }
  await inTransaction((tx) =>
    tx.setting.upsert({ where: { key: 'selfReview' }, create: { key: 'selfReview', ...row }, update: row }),
  )
}
