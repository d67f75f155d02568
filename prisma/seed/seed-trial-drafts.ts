import { SPONSOR_CODE } from '../../lib/domain/registries/registry-order'
import { countryCode } from '../../lib/domain/shared/countries'
import type { ClaimDraft, TrialDraft } from './claim-draft'
import { readSeedTrialFacts, type SeedTrialFact } from './founding-tables'
import type { FoundingWords } from './founding-words'
import { readTable } from './read-table'
import { readSeedTrialFact } from './seed-trial-fact'
import { titleClaims } from './title-claims'

/**
 * Adds the facts on the three trials of the founding review to their drafts, and returns the drafts of those the
 * hPSCreg table does not hold (NCT05993884). A fact read on several pages is one claim per page.
 */
export function addSeedTrialFacts(drafts: readonly TrialDraft[], words: FoundingWords): TrialDraft[] {
  const facts = readSeedTrialFacts(words.root)
  const dates = pageDates(words.root)
  const numbers = [...new Set(facts.map(({ nct }) => nct))]
  return numbers.flatMap((nct) => {
    const known = drafts.find(({ publicId }) => publicId === nct)
    const draft = known ?? emptyDraft(nct)
    const own = facts.filter((fact) => fact.nct === nct)
    draft.claims.push(...own.flatMap((fact) => factClaims(fact, dates, words)))
    addIdentifiers(draft, own)
    addRows(draft, words.root)
    return known ? [] : [draft]
  })
}

function emptyDraft(nct: string): TrialDraft {
  return {
    publicId: nct,
    hpscregNumber: null,
    identifiers: [{ registry: 'ClinicalTrials.gov', value: nct, role: 'primary', page: null }],
    claims: [],
    interventions: [],
    outcomes: [],
    sites: [],
    publications: [],
  }
}

function factClaims(fact: SeedTrialFact, dates: Map<string, string>, words: FoundingWords): ClaimDraft[] {
  const read = readSeedTrialFact(fact.field, fact.value)
  return pagesOf(fact).flatMap((page) => {
    const statedOn = dates.get(page) ?? null
    const claims = read.map(({ field, value }) => ({
      field,
      value,
      textAsGiven: fact.value,
      page,
      statedOn,
      note: fact.note || null,
    }))
    return [
      ...claims,
      ...(isTitle(fact) ? titleClaims({ title: fact.value, page, statedOn }, words.titleProducts) : []),
    ]
  })
}

// the brief titles of the two trials that hPSCreg holds are read there
function isTitle({ nct, field }: SeedTrialFact): boolean {
  return field === 'official title' || (field === 'brief title' && nct === 'NCT05993884')
}

// "hPSCreg table ..." is no page: the row itself speaks for it
function pagesOf({ source }: SeedTrialFact): string[] {
  return source.split(' ; ').filter((page) => /^https?:/.test(page))
}

function pageDates(root: string): Map<string, string> {
  return new Map(
    readTable(root, 'page-dates', ['page', 'stated_on']).map(({ page, stated_on }) => [page, stated_on]),
  )
}

function addIdentifiers(draft: TrialDraft, facts: readonly SeedTrialFact[]): void {
  for (const fact of facts.filter(({ field }) => field === 'organisation study id')) {
    const isKnown = draft.identifiers.some(({ value }) => value === fact.value)
    const page = pagesOf(fact)[0] ?? null
    if (!isKnown) draft.identifiers.push({ registry: SPONSOR_CODE, value: fact.value, role: 'alias', page })
  }
}

function addRows(draft: TrialDraft, root: string): void {
  const sites = readTable(root, 'seed-trials-sites', [
    'nct',
    'facility',
    'city',
    'state',
    'country',
    'status',
    'page',
  ])
  const outcomes = readTable(root, 'seed-trials-outcomes', [
    'nct',
    'level',
    'measure',
    'time_frame',
    'category',
    'scale',
    'days',
    'page',
  ])
  const interventions = readTable(root, 'seed-trials-interventions', [
    'nct',
    'type',
    'name',
    'other_names',
    'description',
    'page',
  ])
  draft.sites.push(
    ...sites.filter(isOf(draft)).map(({ facility, city, state, country, status, page }) => ({
      facility,
      city: city || null,
      state: state || null,
      country: countryCode(country),
      countryText: country,
      status: status || null,
      page,
    })),
  )
  draft.outcomes.push(
    ...outcomes.filter(isOf(draft)).map(({ level, measure, time_frame, category, scale, days, page }) => ({
      level: level === 'PRIMARY' ? ('PRIMARY' as const) : ('OTHER' as const),
      measure,
      timeFrame: time_frame,
      category,
      scale: scale || null,
      timePointDays: Number(days),
      page,
    })),
  )
  draft.interventions.push(
    ...interventions.filter(isOf(draft)).map(({ type, name, other_names, description, page }) => ({
      type,
      name,
      otherNames: other_names === '' ? [] : [other_names],
      description: description || null,
      page,
    })),
  )
}

function isOf(draft: TrialDraft): (row: { nct: string }) => boolean {
  return ({ nct }) => nct === draft.publicId
}
