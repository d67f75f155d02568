import { isClaimableField } from '../claims/claimable-fields'
import type { Coded } from '../shared/coded'
import { COUNTRIES, countryCode } from '../shared/countries'
import type { TrialVocabulary } from '../trials/trial-filters'
import { ENTITY_FIELDS } from './entity-fields'
import { fieldControl } from './field-control'
import type { TableTarget } from './table-targets'
import { makeWordFinder, WORD_SYNONYMS, type WordFinder } from './table-words'

/** The words a table may use: every list of codes with labels, further names of its terms, and the product families. */
export interface TableVocabulary {
  terms: TrialVocabulary
  synonyms: Record<string, readonly Coded[]> // by field: another name of a code, as its label
  families: readonly Coded[]
}

/** One list of words behind a field: how they stand in its value, what they are called, and how one is found. */
export interface WordList {
  shape: 'word' | 'code' | 'oneOf' | 'codes' | 'term' | 'terms'
  name: string // "cell types", for sentences
  options: readonly Coded[]
  finder: WordFinder
}

/** The list behind a field of a trial, an administration or a product; null for a field that is no choice of words. */
export type WordLists = (about: Pick<TableTarget, 'entity' | 'field'>) => WordList | null

/** Gives the list of each field that has one; each is made on first use and kept. */
export function makeWordLists(vocabulary: TableVocabulary): WordLists {
  const made = new Map<string, WordList>()
  return ({ entity, field }) => {
    const kind = LISTS[entity][field]
    if (!kind) return null
    const key = `${entity}.${field}`
    const list = made.get(key) ?? makeList(field, kind, vocabulary)
    made.set(key, list)
    return list
  }
}

function makeList(field: string, [shape, name]: ListKind, vocabulary: TableVocabulary): WordList {
  const options = optionsOf(field, vocabulary)
  const synonyms = [...(WORD_SYNONYMS[field] ?? []), ...(vocabulary.synonyms[field] ?? [])]
  return {
    shape,
    name,
    options,
    finder: field === 'country' ? COUNTRY_FINDER : makeWordFinder(options, synonyms),
  }
}

// names of countries are as many as registries have spellings
const COUNTRY_FINDER: WordFinder = {
  find: (word) =>
    countryCode(word) ?? COUNTRIES.find(({ code }) => code === word.trim().toUpperCase())?.code ?? null,
}

function optionsOf(field: string, { terms, families }: TableVocabulary): readonly Coded[] {
  if (field === 'family') return families
  if (field === 'presentation' || field === 'preservation')
    return ENTITY_FIELDS.product[field].schema.options.map((value) => ({ value, label: value }))
  return isClaimableField(field) ? fieldControl(field, terms).options : []
}

type ListKind = readonly [WordList['shape'], string]

const LISTS: Record<TableTarget['entity'], Record<string, ListKind>> = {
  trial: {
    status: ['word', 'statuses'],
    lastKnownStatus: ['word', 'statuses'],
    studyType: ['word', 'study types'],
    studyRole: ['word', 'study roles'],
    allocation: ['word', 'ways of allocation'],
    interventionModel: ['word', 'intervention models'],
    masking: ['word', 'ways of masking'],
    primaryPurpose: ['word', 'purposes'],
    sponsorClass: ['word', 'sponsor classes'],
    sex: ['word', 'sexes'],
    country: ['codes', 'countries'],
    cellType: ['codes', 'cell types'],
    startingMaterial: ['codes', 'starting materials'],
    donor: ['codes', 'donors'],
    entity: ['codes', 'administered entities'],
    stageStated: ['codes', 'stages'],
    condition: ['terms', 'conditions'],
    comparator: ['terms', 'comparators'],
  },
  administration: {
    product: ['code', 'products'],
    route: ['term', 'routes'],
    technique: ['term', 'techniques'],
  },
  product: {
    family: ['code', 'product families'],
    cellType: ['oneOf', 'cell types'],
    startingMaterial: ['oneOf', 'starting materials'],
    donor: ['oneOf', 'donors'],
    entity: ['oneOf', 'administered entities'],
    presentation: ['code', 'presentations'],
    preservation: ['code', 'ways of keeping'],
  },
}
