import type { Transaction } from '../../lib/server/db/handles'
import type { Viewer } from '../../lib/domain/users/viewer'
import { reprojectTrials } from '../../lib/server/projection/reproject-trial'
import { administrationId, claimRows, hasAdministration } from './claim-rows'
import { writeHpscregVersions } from './hpscreg-versions'
import type { Page, PageHost } from './pages'
import { pageFinder, pagesOf, writeSources } from './sources'
import type { FoundingTrial } from './trial-drafts'
import { writeTrialParts } from './trial-parts'

/** What the writers of one load share. */
export interface Load {
  hosts: Map<string, PageHost>
  pageAt: (address: string) => Page // for what is said of products and relations
  viewer: Viewer
  now: string
}

/** Writes founding trials with their registry versions, sources, claims and rows, and projects them. Returns their ids. */
export async function writeTrials(
  tx: Transaction,
  trials: readonly FoundingTrial[],
  load: Load,
): Promise<number[]> {
  const { hosts, viewer, now } = load
  const stored = await tx.trial.createManyAndReturn({
    data: trials.map(({ draft }) => emptyTrial(draft.publicId, now)),
    select: { id: true, publicId: true },
  })
  const ids = new Map(stored.map(({ id, publicId }) => [publicId, id]))
  const known = trials.map(({ draft, row }) => {
    const pageAt = pageFinder(draft, hosts)
    return { draft, row, trialId: ids.get(draft.publicId) ?? 0, pageAt }
  })
  await writeHpscregVersions(
    tx,
    known.flatMap(({ row, trialId }) => (row ? [{ row, trialId }] : [])),
    now,
  )
  await writeSources(
    tx,
    known.flatMap(({ draft, pageAt }) => pagesOf(draft).map(pageAt)),
    now,
  )
  await tx.administration.createMany({
    data: known
      .filter(({ draft }) => hasAdministration(draft))
      .map(({ draft, trialId }) => ({ id: administrationId(draft), trialId, acceptedAt: now })),
  })
  await tx.claim.createMany({
    data: known.flatMap(({ draft, trialId, pageAt }) => claimRows(draft, trialId, { pageAt, viewer, now })),
  })
  await writeTrialParts(tx, known)
  await reprojectTrials(tx, [...ids.values()], now)
  return [...ids.values()]
}

// the projection fills everything but the scope; a trial's title is never empty
function emptyTrial(publicId: string, now: string) {
  return {
    publicId,
    scope: 'in' as const,
    visibility: 'published' as const,
    title: publicId,
    phaseGroup: 'NOT_CAPTURED',
    createdAt: now,
    updatedAt: now,
  }
}
