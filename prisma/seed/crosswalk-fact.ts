import { type ClaimableField, isClaimableField } from '../../lib/domain/claims/claimable-fields'
import { readDoseText } from '../../lib/domain/claims/dose-text'
import { readFollowUpText } from '../../lib/domain/claims/follow-up-text'
import { parsePartialDate } from '../../lib/domain/shared/partial-date'
import { type CrosswalkTerms, termKey } from './crosswalk-terms'
import type { CrosswalkFact } from './founding-tables'

/** One field as a crosswalk fact states it; `textAsGiven` only where it is not the fact's own value. */
export interface ReadFact {
  field: ClaimableField
  value: unknown
  textAsGiven?: string
}

/**
 * Reads one fact into what it states: usually one field, two where a cell type also says what is given, none where
 * it becomes something other than a claim (identifiers, papers, names of products) or its number cannot be read.
 */
export function readCrosswalkFact(fact: CrosswalkFact, terms: CrosswalkTerms): ReadFact[] {
  const read = READERS[fact.field]
  return read ? read(fact, terms) : []
}

type FactReader = (fact: CrosswalkFact, terms: CrosswalkTerms) => ReadFact[]

const READERS: Readonly<Record<string, FactReader>> = {
  status: ({ value }) => one('status', value === 'Suspended' ? 'SUSPENDED' : value),
  enrolment: readEnrolment,
  phase: ({ value }) => one('phase', { phases: value.split('|'), text: value }),
  lead_sponsor: ({ value }) => one('sponsor', value),
  start: readDate('startedOn'),
  completion: readDate('completedOn'),
  primary_completion: readDate('primaryCompletedOn'),
  masking: ({ value }) => one('masking', value),
  allocation: ({ value }) => one('allocation', value),
  intervention_model: ({ value }) => one('interventionModel', value),
  cell_type: readCellType,
  starting_material: (fact, terms) => one('startingMaterial', [requiredCode(fact, terms)]),
  donor: (fact, terms) => one('donor', [DONORS_BY_NOTE[fact.note] ?? requiredCode(fact, terms)]),
  product_name: (fact, terms) => one('product', requiredProduct(fact, terms)),
  route: readTerm,
  technique: readTerm,
  target: readTerm,
  comparator: readTerm,
  dose: ({ value }) => one('dose', readDoseText(value)),
  doses_number: readDoseNumber,
  follow_up: ({ value }) => one('followUp', readFollowUpText(value)),
  immunosuppression: readImmunosuppression,
}

// the notes say how donor and patient were matched
const DONORS_BY_NOTE: Readonly<Record<string, string>> = {
  'HLA 6-locus homozygous donor, haplotype-matched recipients': 'allogeneic-hla-matched',
  'HLA-homozygous line; HLA-A24 or B52 matched': 'allogeneic-hla-matched',
  'HLA-mismatched': 'allogeneic-unmatched',
}

// "30-60" and "6-18" are no count: they are left to the page
function readEnrolment({ value, note }: CrosswalkFact): ReadFact[] {
  if (!/^\d+$/.test(value)) return []
  const type = /^actual\b/.test(note)
    ? 'ACTUAL'
    : /\b(?:estimated|anticipated|planned|early target)\b/.test(note)
      ? 'ESTIMATED'
      : null
  return one('enrollment', { count: Number(value), type })
}

function readDate(field: ClaimableField): FactReader {
  return ({ value, note }) => {
    if (!parsePartialDate(value)) throw new Error(`The crosswalk has a date we cannot read: ${value}.`)
    return one(field, { text: value, type: /^(?:estimated|planned)\b/.test(note) ? 'ESTIMATED' : null })
  }
}

function readCellType({ value }: CrosswalkFact, { cellTypes }: CrosswalkTerms): ReadFact[] {
  const known = cellTypes.get(value)
  if (!known) throw new Error(`The crosswalk names a cell type that no table maps: ${value}.`)
  const cell = known.cellType === null ? one('cellTypeText', value) : one('cellType', [known.cellType])
  const isCellFree = known.cellType === null && value.endsWith('(cell-free)')
  return [...(isCellFree ? [] : cell), ...(known.entity === null ? [] : one('entity', [known.entity]))]
}

// what some pages call technique or target is a device, a schedule, or a property of the product
function readTerm(fact: CrosswalkFact, { terms }: CrosswalkTerms): ReadFact[] {
  const term = terms.get(termKey(fact.field, fact.value))
  if (!term) throw new Error(`The crosswalk has a ${fact.field} that no table maps: ${fact.value}.`)
  if (!isClaimableField(term.becomes)) return []
  const coded = { text: fact.value, code: term.code }
  if (term.becomes === 'comparator') return one('comparator', [coded])
  return one(term.becomes, ['route', 'technique'].includes(term.becomes) ? coded : (term.code ?? fact.value))
}

function readImmunosuppression({ value }: CrosswalkFact, { immunosuppression }: CrosswalkTerms): ReadFact[] {
  const known = immunosuppression.get(value)
  if (!known) throw new Error(`The crosswalk has an immunosuppression that no table maps: ${value}.`)
  return one('immunosuppression', { ...known, text: value })
}

function requiredCode({ field, value }: CrosswalkFact, { terms }: CrosswalkTerms): string {
  const code = terms.get(termKey(field, value))?.code
  if (!code) throw new Error(`The crosswalk has a ${field} that no table maps: ${value}.`)
  return code
}

function requiredProduct({ value }: CrosswalkFact, { products }: CrosswalkTerms): string {
  const slug = products.get(value)
  if (slug === undefined) throw new Error(`The crosswalk names a product that no table knows: ${value}.`)
  return slug
}

// "weekly" is a schedule whose number was not seen
function readDoseNumber({ value }: CrosswalkFact): ReadFact[] {
  if (!/\d/.test(value)) return one('schedule', value)
  return one('doseCount', { count: doseCountOf(value), text: value })
}

// "3 (days 1, 8, 15)" is three; "1 or 2", "up to 3" and "3 weekly per cycle" are not one number
function doseCountOf(text: string): number | null {
  const count = /^(\d+)(?:$| \(|, )/.exec(text)?.[1]
  return count === undefined ? null : Number(count)
}

function one(field: ClaimableField, value: unknown): ReadFact[] {
  return value === null ? [] : [{ field, value }]
}
