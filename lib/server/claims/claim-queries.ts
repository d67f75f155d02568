import type { ClaimRow } from '../../domain/trials/claim-views'
import type { Statement } from '../../domain/claims/statement'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { type ClaimFacts, loadClaimFacts } from './claim-facts'
import { loadStatements } from './trial-statements'

/** One trial of which the claims are asked: its key and its public id. */
export interface ClaimedTrial {
  id: number
  publicId: string
}

/**
 * Lists what every source says of the given trials, in their order: readings of the newest registry versions and
 * decided claims, by field, the one in force first. Drafts and proposals are not part of it. Requires trial:read.
 */
export async function listClaims(viewer: Viewer, trials: readonly ClaimedTrial[]): Promise<ClaimRow[]> {
  authorize(viewer, 'trial:read')
  const ids = trials.map(({ id }) => id)
  const [statements, facts] = await Promise.all([loadStatements(reader(), ids), loadClaimFacts(ids)])
  return trials.flatMap(({ id, publicId }) =>
    (statements.get(id) ?? []).flatMap((statement) => toRow(publicId, statement, facts)),
  )
}

function toRow(trial: string, statement: Statement, facts: ClaimFacts): ClaimRow[] {
  const decision = statement.claimId === null ? facts.ofVersion : facts.claims.get(statement.claimId)
  if (!decision) return [] // a draft or proposal
  const source = facts.sources.get(statement.sourceId)
  return [
    {
      trial,
      subject: statement.subjectType === 'trial' ? 'trial' : `administration:${statement.subjectId}`,
      field: statement.field,
      value: statement.missing === null ? statement.canonicalText : null,
      missing: statement.missing,
      textAsGiven: statement.textAsGiven,
      basis: decision.basis,
      source: source?.title ?? statement.sourceId,
      sourceUrl: source?.url ?? null,
      locator: statement.locator,
      passage: statement.passage,
      statedOn: statement.statedOn,
      state: decision.state,
      decidedOn: decision.decidedOn,
      decidedBy: decision.decidedBy,
      reason: decision.reason,
    },
  ]
}
