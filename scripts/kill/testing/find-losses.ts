import Database from 'better-sqlite3'
import type { AuditEntry } from '../../../generated/prisma/client'
import { groupBy } from '../../../lib/domain/shared/group-by'
import { verifyAuditChain } from '../../../lib/server/audit/verify-audit-chain'
import { isPostgresql } from '../../../lib/server/db/postgresql/address'
import { pointStoreAt } from '../../../lib/server/db/open-store'
import { reader } from '../../../lib/server/db/reader'
import { inTransaction } from '../../../lib/server/db/transaction'
import { reprojectTrials } from '../../../lib/server/projection/reproject-trial'
import { trialViewHash } from '../../../lib/server/projection/trial-view-hash'

/** An edit the server said it had stored: its proposal, the trial with its version since, and the text entered. */
export interface AcknowledgedEdit {
  proposalId: string
  trialId: number
  version: number
  text: string
}

/**
 * Says, a sentence each, what of a store that lost its server is amiss: damage, acknowledged edits that are not there,
 * and halves: a proposal, its claims, its history entry, the change noted and the trial shown that do not agree. Empty
 * when all is well. Points this process at the store.
 */
export async function findLosses(storePath: string, acknowledged: AcknowledgedEdit[]): Promise<string[]> {
  await pointStoreAt(storePath)
  return [
    ...findDamage(storePath),
    ...(await findBrokenChain()),
    ...(await findLostEdits(acknowledged)),
    ...(await findHalfProposals()),
    ...(await findUnlikeViews()),
  ]
}

function findDamage(storePath: string): string[] {
  if (isPostgresql(storePath)) return [] // the server's own log says so, and it would not have started
  const handle = new Database(storePath, { readonly: true })
  const verdict = String(handle.pragma('integrity_check', { simple: true }))
  const orphans = handle.pragma('foreign_key_check')
  handle.close()
  return verdict === 'ok' && Array.isArray(orphans) && orphans.length === 0
    ? []
    : [`The store is damaged: ${verdict}.`]
}

async function findBrokenChain(): Promise<string[]> {
  const verdict = await verifyAuditChain(reader())
  return verdict.isIntact ? [] : [`The chain is broken at entry ${String(verdict.firstBadSeq)}.`]
}

async function findLostEdits(acknowledged: AcknowledgedEdit[]): Promise<string[]> {
  const entries = await entriesByProposal()
  const claims = new Map((await reader().claim.findMany()).map((claim) => [claim.changeSetId, claim]))
  return acknowledged
    .filter(({ proposalId, trialId, version, text }) => {
      const [entry] = entries.get(proposalId) ?? []
      const isInHistory = entry?.entityId === String(trialId) && entry.version === version
      return !isInHistory || claims.get(proposalId)?.value !== JSON.stringify(text)
    })
    .map(({ proposalId }) => `The acknowledged edit ${proposalId} is not in the store.`)
}

/** Every proposal here was saved in one step, so it is decided with all that belongs to it, or it is not there at all. */
async function findHalfProposals(): Promise<string[]> {
  const entries = await entriesByProposal()
  const sets = await reader().changeSet.findMany({ include: { items: true, claims: true } })
  const noted = new Set(
    (await reader().change.findMany({ where: { entityType: 'changeSet' } })).map((c) => c.entityId),
  )
  const halves = sets.filter(({ id, state, items, claims }) => {
    const isDecided =
      state === 'decided' && items.length === 1 && items.every((item) => item.state === 'accepted')
    const hasClaim =
      claims.length === 1 && claims.every((claim) => /^(accepted|superseded)$/.test(claim.state))
    return !isDecided || !hasClaim || entries.get(id)?.length !== 1 || !noted.has(id)
  })
  const known = new Set(sets.map(({ id }) => id))
  const orphans = [...entries.keys()].filter((id) => !known.has(id))
  return [...halves.map(({ id }) => id), ...orphans].map((id) => `The proposal ${id} is there by half.`)
}

/** What a trial shows is what its last history entry hashed, at the version it says, and what its claims project to. */
async function findUnlikeViews(): Promise<string[]> {
  const last = new Map<number, AuditEntry>()
  const edits = { where: { action: 'trial.edit' }, orderBy: { seq: 'asc' } } as const
  for (const entry of await reader().auditEntry.findMany(edits)) last.set(Number(entry.entityId), entry)
  const ids = [...last.keys()]
  const hashes = await trialViewHash(reader(), ids)
  const trials = await reader().trial.findMany({ where: { id: { in: ids } } })
  const unlike = trials.filter(({ id, version }) => {
    const entry = last.get(id)
    return entry?.viewHash == null || entry.viewHash !== hashes.get(id) || entry.version !== version
  })
  const unprojected = await inTransaction((tx) => reprojectTrials(tx, ids, new Date().toISOString()))
  return [...new Set([...unlike.map(({ id }) => id), ...unprojected])].map(
    (id) => `The trial ${String(id)} shows something else than its history and claims say.`,
  )
}

async function entriesByProposal(): Promise<Map<string, AuditEntry[]>> {
  const entries = await reader().auditEntry.findMany({ where: { changeSetId: { not: null } } })
  return groupBy(entries, ({ changeSetId }) => String(changeSetId))
}
