import type { ClaimRow } from '../../domain/trials/claim-views'
import { reader } from '../db/reader'

type Decision = Pick<ClaimRow, 'basis' | 'state' | 'decidedOn' | 'decidedBy' | 'reason'>

/** What a claim row shows beside the statement itself. Claims that are drafts or proposals are not among `claims`. */
export interface ClaimFacts {
  claims: Map<string, Decision>
  ofVersion: Decision
  sources: Map<string, { title: string; url: string | null }>
}

/** Loads decisions and sources of everything said about the given trials. */
export async function loadClaimFacts(trialIds: number[]): Promise<ClaimFacts> {
  const [claims, versions] = await Promise.all([
    reader().claim.findMany({
      where: { trialId: { in: trialIds }, state: { in: ['accepted', 'rejected', 'superseded'] } },
      select: {
        id: true,
        basis: true,
        state: true,
        acceptedAt: true,
        decidedAt: true,
        actorHandle: true,
        reason: true,
        source: { select: { id: true, title: true, url: true } },
      },
    }),
    reader().source.findMany({
      where: { registryVersion: { record: { trialId: { in: trialIds } } } },
      select: { id: true, title: true, url: true },
    }),
  ])
  return {
    claims: new Map(claims.map((claim) => [claim.id, decisionOf(claim)])),
    ofVersion: { basis: 'registry', state: 'in force', decidedOn: null, decidedBy: null, reason: null },
    sources: new Map(
      [...versions, ...claims.map(({ source }) => source)].map((source) => [source.id, source]),
    ),
  }
}

interface DecidedClaim {
  basis: 'curated' | 'secondary' | 'rule'
  state: string
  acceptedAt: string | null
  decidedAt: string | null
  actorHandle: string
  reason: string | null
}

function decisionOf({ basis, state, acceptedAt, decidedAt, actorHandle, reason }: DecidedClaim): Decision {
  const decidedOn = (decidedAt ?? acceptedAt)?.slice(0, 10) ?? null
  return { basis, state, decidedOn, decidedBy: actorHandle, reason }
}
