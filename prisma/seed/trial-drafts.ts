import { hpscregNumber, type HpscregRow } from '../../lib/domain/registries/hpscreg/hpscreg-row'
import { hpscregTitleExceptions } from '../../lib/domain/registries/hpscreg/title-exceptions'
import type { TrialDraft } from './claim-draft'
import { crosswalkClaims, factsOfTheTrial } from './crosswalk-claims'
import { hpscregIdentifiers, publicIdOf } from './crosswalk-identifiers'
import { crosswalkPaper } from './crosswalk-papers'
import { readCrosswalkTerms } from './crosswalk-terms'
import { type CrosswalkFact, readCrosswalk, readHpscregTrials } from './founding-tables'
import type { FoundingWords } from './founding-words'
import { readTitleProductNames } from './product-names'
import { addRelatedRegistrations } from './related-registrations'
import { addReviewFacts } from './review-trial-facts'
import { addSeedTrialFacts } from './seed-trial-drafts'
import { titleClaims } from './title-claims'

/** A draft with the hPSCreg row behind it, null for the five trials the table does not hold. */
export interface FoundingTrial {
  draft: TrialDraft
  row: HpscregRow | null
}

/** Assembles the 187 founding trials from all tables: the 182 rows in order, then NCT05993884 and four registrations. */
export function foundingTrials(root: string): FoundingTrial[] {
  const words = { root, terms: readCrosswalkTerms(root), titleProducts: readTitleProductNames(root) }
  const facts = factsByTrial(readCrosswalk(root))
  const trials: FoundingTrial[] = readHpscregTrials(root).map((row) => ({
    draft: hpscregDraft(row, facts.get(hpscregNumber(row)) ?? [], words),
    row,
  }))
  const drafts = trials.map(({ draft }) => draft)
  const added = [...addSeedTrialFacts(drafts, words), ...addRelatedRegistrations(root)]
  addReviewFacts([...drafts, ...added], root)
  return [...trials, ...added.map((draft) => ({ draft, row: null }))]
}

function hpscregDraft(row: HpscregRow, facts: readonly CrosswalkFact[], words: FoundingWords): TrialDraft {
  const number = hpscregNumber(row)
  const identifiers = hpscregIdentifiers(number, facts)
  const title = {
    title: row.estudio_clinico,
    page: row.url,
    statedOn: '2025',
    exceptions: hpscregTitleExceptions(number),
  }
  const own = factsOfTheTrial(facts, words.terms)
  return {
    publicId: publicIdOf(identifiers),
    hpscregNumber: number,
    identifiers,
    claims: [...crosswalkClaims(facts, words.terms), ...titleClaims(title, words.titleProducts)],
    interventions: [],
    outcomes: [],
    sites: [],
    publications: own.filter(({ field }) => field === 'result_paper').map(crosswalkPaper),
  }
}

function factsByTrial(facts: readonly CrosswalkFact[]): Map<string, CrosswalkFact[]> {
  const byTrial = new Map<string, CrosswalkFact[]>()
  for (const fact of facts) byTrial.set(fact.hpscreg_id, [...(byTrial.get(fact.hpscreg_id) ?? []), fact])
  return byTrial
}
