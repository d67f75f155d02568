import type { ClaimRow } from '../../domain/trials/claim-views'
import type { Statement } from '../../domain/claims/statement'
import type { Viewer } from '../../domain/users/viewer'
import { authorize } from '../auth/authorize'
import { reader } from '../db/reader'
import { type ClaimFacts, loadClaimFacts } from './claim-facts'
import { loadStatements } from './trial-statements'

/**
 * Lists what every source says of the published trials with these public ids, trial by trial: readings of the newest
 * registry versions and decided claims. Drafts and proposals are no part of it. Requires claim:read.
 */
export async function listClaims(viewer: Viewer, publicIds: readonly string[]): Promise<ClaimRow[]> {
  authorize(viewer, 'claim:read')
  const trials = await reader().trial.findMany({
    where: { publicId: { in: [...publicIds] }, visibility: 'published' },
    select: { id: true, publicId: true },
    orderBy: { publicId: 'asc' },
  })
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
      source: source?.title ?? statement.sourceId,
      sourceUrl: source?.url ?? null,
      locator: statement.locator,
      passage: statement.passage,
      statedOn: statement.statedOn,
      ...decision,
    },
  ]
}
