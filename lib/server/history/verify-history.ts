import { verifyAuditChain } from '../audit/verify-audit-chain'
import { loadMergeGroups } from '../claims/merge-groups'
import type { Reader } from '../db/handles'
import { projectTrialsAsOf } from '../projection/trial-as-of'
import { hashTrialView, trialViewHash } from '../projection/trial-view-hash'

/** What the check found: everything right, or the first thing that is not, in a sentence. */
export type HistoryVerdict =
  { isIntact: true; entries: number; trials: number } | { isIntact: false; problem: string }

const batchSize = 100

/**
 * Checks the history against the store: the chain of its entries; of every trial, that what the store shows is what its
 * newest entry said it was after it; and that it is what its sources project to. Trials merged into others are checked as
 * those; of entries of format 1, which hashed the whole row, only the chain is.
 */
export async function verifyHistory(reader: Reader): Promise<HistoryVerdict> {
  const chain = await verifyAuditChain(reader)
  if (!chain.isIntact)
    return problem(`Entry ${String(chain.firstBadSeq)} of the history was changed, removed or put in.`)
  let trials = 0
  for (let after = 0; ;) {
    const rows = await reader.trial.findMany({
      where: { id: { gt: after }, mergedIntoId: null, visibility: { not: 'draft' } },
      select: { id: true, publicId: true },
      orderBy: { id: 'asc' },
      take: batchSize,
    })
    const found = await verifyTrials(reader, rows)
    if (found !== null) return problem(found)
    trials += rows.length
    after = rows.at(-1)?.id ?? after
    if (rows.length < batchSize) return { isIntact: true, entries: chain.entries, trials }
  }
}

function problem(text: string): HistoryVerdict {
  return { isIntact: false, problem: text }
}

async function verifyTrials(
  reader: Reader,
  trials: readonly { id: number; publicId: string }[],
): Promise<string | null> {
  const ids = trials.map(({ id }) => id)
  const [stored, noted, projected] = await Promise.all([
    trialViewHash(reader, ids),
    loadNotedHashes(reader, ids),
    projectTrialsAsOf(reader, ids, null),
  ])
  for (const { id, publicId } of trials) {
    const entry = noted.get(id)
    if (entry && entry.viewHash !== stored.get(id))
      return `${publicId} is not what entry ${String(entry.seq)} of the history left: its row was changed past the history.`
    const asOf = projected.get(id)
    if (asOf && hashTrialView(asOf.view) !== stored.get(id))
      return `${publicId} is not what its sources project to: its row, or what is said of it, was changed past the history.`
  }
  return null
}

/** The newest entry with a hash of each trial, or of those merged into it: both show the same view. */
async function loadNotedHashes(reader: Reader, ids: readonly number[]) {
  const groups = await loadMergeGroups(reader, ids)
  const survivorOf = new Map(
    [...groups].flatMap(([id, group]) => group.map((member) => [String(member), id])),
  )
  const entries = await reader.auditEntry.findMany({
    where: {
      entityType: 'trial',
      entityId: { in: [...survivorOf.keys()].map(String) },
      viewHash: { not: null },
      formatVersion: { gte: 2 },
    },
    select: { seq: true, entityId: true, viewHash: true },
    orderBy: { seq: 'asc' },
  })
  return new Map(entries.map((entry) => [survivorOf.get(entry.entityId), entry]))
}
