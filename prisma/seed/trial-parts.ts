import { canonicalJson } from '../../lib/domain/shared/canonical-json'
import type { Transaction } from '../../lib/server/db/handles'
import type { TrialDraft } from './claim-draft'
import { foundingId } from './founding-id'
import { rowSourceId } from './hpscreg-versions'
import type { Page } from './pages'

interface StoredTrial {
  draft: TrialDraft
  trialId: number
  pageAt: (address: string) => Page
}

/** Writes identifiers and the rows that pages give one by one: interventions, outcomes, sites, papers. */
export async function writeTrialParts(tx: Transaction, trials: readonly StoredTrial[]): Promise<void> {
  await tx.trialIdentifier.createMany({ data: trials.flatMap(identifierRows) })
  await tx.trialIntervention.createMany({
    data: rowsOf(trials, 'interventions', ({ otherNames, ...row }) => ({
      ...row,
      otherNames: canonicalJson(otherNames),
    })),
  })
  await tx.trialOutcome.createMany({ data: rowsOf(trials, 'outcomes', (row) => row) })
  await tx.trialSite.createMany({ data: rowsOf(trials, 'sites', (row) => row) })
  await tx.publication.createMany({ data: rowsOf(trials, 'publications', (row) => row) })
}

function identifierRows({ draft, trialId, pageAt }: StoredTrial) {
  return draft.identifiers.map(({ registry, value, role, page }) => ({
    trialId,
    registry,
    value,
    role,
    sourceId: page === null ? rowSourceOf(draft) : pageAt(page).sourceId,
  }))
}

function rowSourceOf({ hpscregNumber }: TrialDraft): string | null {
  return hpscregNumber === null ? null : rowSourceId(hpscregNumber)
}

type Part = 'interventions' | 'outcomes' | 'sites' | 'publications'

function rowsOf<P extends Part, R extends object>(
  trials: readonly StoredTrial[],
  part: P,
  read: (row: Omit<TrialDraft[P][number], 'page'>) => R,
) {
  return trials.flatMap(({ draft, trialId, pageAt }) => {
    const drafts: readonly TrialDraft[P][number][] = draft[part]
    return drafts.map(({ page, ...row }, position) => ({
      ...read(row),
      id: foundingId(part, draft.publicId, String(position)),
      trialId,
      position,
      sourceId: pageAt(page).sourceId,
    }))
  })
}
