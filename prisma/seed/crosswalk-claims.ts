import type { ClaimableField } from '../../lib/domain/claims/claimable-fields'
import { countryCode } from '../../lib/domain/shared/countries'
import type { ClaimDraft } from './claim-draft'
import { readCrosswalkFact, type ReadFact } from './crosswalk-fact'
import type { CrosswalkTerms } from './crosswalk-terms'
import type { CrosswalkFact } from './founding-tables'

/**
 * Turns the facts on one hPSCreg trial into claims of their pages. Facts of a parent, sister or product page are left
 * out: they are no facts of the trial. Countries and collaborators of one page are one list.
 */
export function crosswalkClaims(facts: readonly CrosswalkFact[], terms: CrosswalkTerms): ClaimDraft[] {
  const own = factsOfTheTrial(facts, terms)
  return [
    ...own.flatMap((fact) =>
      [...readCrosswalkFact(fact, terms), ...readNote(fact)].map((read) => claim(fact, read)),
    ),
    ...listClaims(own, 'country', (names) => ({
      field: 'country',
      value: names.map(codeOfCountry).toSorted(),
    })),
    ...listClaims(own, 'collaborator', (names) => ({ field: 'collaborators', value: names })),
  ]
}

/**
 * Keeps the facts of the trial itself. A note ending in "not this trial" speaks of its whole page; the exception is
 * the one paper that the acceptance of FT596's cell type rests on, whose other facts bear no such note.
 */
export function factsOfTheTrial(facts: readonly CrosswalkFact[], terms: CrosswalkTerms): CrosswalkFact[] {
  const pagesOfOthers = new Set(
    facts.filter(({ note }) => note.endsWith(': not this trial')).map(({ source_url }) => source_url),
  )
  return facts.filter(
    ({ note, source_url }) => !terms.notesOfProducts.has(note) && !pagesOfOthers.has(source_url),
  )
}

function claim(fact: CrosswalkFact, { field, value, textAsGiven }: ReadFact): ClaimDraft {
  return {
    field,
    value,
    textAsGiven: textAsGiven ?? fact.value,
    page: fact.source_url,
    statedOn: fact.as_of || null,
    note: fact.note || null,
  }
}

function listClaims(
  facts: readonly CrosswalkFact[],
  field: string,
  read: (values: string[]) => { field: ClaimableField; value: unknown },
): ClaimDraft[] {
  const pages = new Map<string, CrosswalkFact[]>()
  for (const fact of facts.filter((one) => one.field === field)) {
    pages.set(fact.source_url, [...(pages.get(fact.source_url) ?? []), fact])
  }
  return [...pages.values()].flatMap((ofPage) => {
    const [first] = ofPage
    const values = [...new Set(ofPage.map(({ value }) => value))]
    return first ? [claim(first, { ...read(values), textAsGiven: values.join('; ') })] : []
  })
}

// a few notes state a field of their own beside the fact they stand at
function readNote(fact: CrosswalkFact): ReadFact[] {
  const posted = /^results posted(?: (\d{4}-\d{2}-\d{2}))?$/.exec(fact.note)
  const status = /^last known ([A-Z_]+)/.exec(fact.note)?.[1]
  const isIndividual = fact.field === 'status' || fact.field === 'identifier'
  const sponsor = isIndividual && /lead sponsor is (?:recorded as )?an individual/.test(fact.note)
  return [
    ...(posted ? [noted('hasResults', true, fact)] : []),
    ...(posted?.[1] ? [noted('resultsFirstPostedOn', { text: posted[1], type: 'ACTUAL' }, fact)] : []),
    ...(status === undefined ? [] : [noted('lastKnownStatus', status, fact)]),
    ...(sponsor ? [noted('sponsor', 'an individual', fact), noted('sponsorClass', 'INDIV', fact)] : []),
  ]
}

function noted(field: ClaimableField, value: unknown, { note }: CrosswalkFact): ReadFact {
  return { field, value, textAsGiven: note }
}

function codeOfCountry(name: string): string {
  const code = countryCode(name)
  if (code === null) throw new Error(`The crosswalk names a country we do not know: ${name}.`)
  return code
}
