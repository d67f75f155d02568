import { z } from 'zod'
import { CLAIM_SCHEMAS } from '../claims/claim-values'
import { CLAIMABLE_FIELDS, isClaimableField } from '../claims/claimable-fields'
import { NCT_NUMBERS, NCT_REGISTRY, readNctId } from '../registries/nct-id'
import { partialDateTextSchema } from '../shared/partial-date-schema'

const text = z.string().trim().min(1)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a name for an address: lower case, digits and hyphens')
const oneOf = z.array(slug).length(1) // a list of one, as claims of products have always held their codes

/** The kinds of thing a proposal can change. A trial's administrations are things of their own, with ids of their own. */
export const CURATED_ENTITIES = [
  'trial',
  'administration',
  'product',
  'cellType',
  'route',
  'technique',
  'condition',
  'statement',
  'source',
] as const
export type CuratedEntity = (typeof CURATED_ENTITIES)[number]

export interface EntityField {
  label: string
  schema: z.ZodType
}

const identifierSchema = z
  .object({ registry: text, value: text })
  .refine(({ registry, value }) => registry !== NCT_REGISTRY || readNctId(value) !== null, NCT_NUMBERS)
const identifiersSchema = z.array(identifierSchema).min(1)

/** More people than any trial has had; a number above it is a slip of the keys. */
const MOST_PARTICIPANTS = 10_000_000
const enrollmentSchema = CLAIM_SCHEMAS.enrollment.refine(({ count }) => count <= MOST_PARTICIPANTS, {
  path: ['count'],
  message: 'is above 10,000,000, more people than any trial has: look at the number again',
})

/**
 * What can be proposed of each kind of thing, field by field; every value is stored as a claim with its source. Trials
 * and administrations take the claimable fields, which are projected together with what registries say; the fields
 * below are written to the thing's own row when they are accepted.
 */
export const ENTITY_FIELDS = {
  trial: {
    ...claimable('trial'),
    enrollment: { label: CLAIMABLE_FIELDS.enrollment.label, schema: enrollmentSchema },
    identifiers: { label: 'Identifiers', schema: identifiersSchema },
  },
  administration: claimable('administration'),
  product: {
    name: { label: 'Name', schema: text },
    aliases: { label: 'Other names', schema: z.array(text) },
    family: { label: 'Family', schema: slug },
    cellType: { label: 'Cell type', schema: oneOf },
    cellTypeText: { label: 'Cell type as given', schema: text },
    startingMaterial: { label: 'Starting material', schema: oneOf },
    donor: { label: 'Donor', schema: oneOf },
    entity: { label: 'Administered entity', schema: oneOf },
    cellLine: { label: 'Cell line', schema: text },
    modification: { label: 'Modification', schema: text },
    presentation: {
      label: 'Presentation',
      schema: z.enum(['suspension', 'sheet', 'patch', 'spheroid', 'encapsulated']),
    },
    preservation: { label: 'Preservation', schema: z.enum(['fresh', 'cryopreserved']) },
    developer: { label: 'Developer', schema: text },
    description: { label: 'Description', schema: text },
    identity: { label: 'Identity', schema: text },
    viability: { label: 'Viability', schema: text },
    potency: { label: 'Potency', schema: text },
    passage: { label: 'Passage', schema: text },
  },
  cellType: {
    name: { label: 'Name', schema: text },
    parent: { label: 'Wider cell type', schema: slug },
    description: { label: 'Description', schema: text },
    mappings: {
      label: 'Codes in other vocabularies',
      schema: z.array(
        z.object({
          scheme: z.enum(['CL', 'MESH', 'UBERON']),
          code: text,
          match: z.enum(['exact', 'broad', 'narrow']),
          isConfirmed: z.boolean(),
          note: text.nullable(),
        }),
      ),
    },
  },
  route: {
    name: { label: 'Name', schema: text },
    nciThesaurusId: {
      label: 'NCI Thesaurus code',
      schema: z.string().regex(/^C\d+$/, 'is not a code such as C38276'),
    },
  },
  technique: {
    name: { label: 'Name', schema: text },
    meshId: { label: 'MeSH id', schema: z.string().regex(/^D\d+$/, 'is not an id such as D013238') },
  },
  condition: {
    name: { label: 'Name', schema: text },
    area: { label: 'Condition area', schema: slug },
    areaName: { label: 'Name of the area', schema: text },
    meshId: { label: 'MeSH id', schema: z.string().regex(/^D\d+$/, 'is not an id such as D020521') },
    synonyms: { label: 'Names registries use', schema: z.array(text) },
  },
  statement: {
    kind: {
      label: 'Kind',
      schema: z.enum(['mechanism', 'advantage', 'limitation', 'safety', 'efficacy', 'manufacturing_quality']),
    },
    system: { label: 'Shown in', schema: z.enum(['in_vitro', 'animal', 'human', 'not_stated']) },
    text: { label: 'Statement', schema: text.max(400) },
    subject: {
      label: 'About',
      schema: z
        .object({
          product: slug.nullable(),
          cellType: slug.nullable(),
          startingMaterial: slug.nullable(),
          entity: slug.nullable(),
        })
        .refine((subject) => Object.values(subject).some((part) => part !== null), 'names nothing'),
    },
    reference: { label: 'The source’s own reference number', schema: text },
  },
  source: {
    title: { label: 'Title', schema: text },
    kind: {
      label: 'Kind',
      schema: z.enum([
        'registry_record',
        'registry_mirror',
        'paper',
        'web_page',
        'news',
        'document',
        'table_row',
      ]),
    },
    url: { label: 'Address', schema: z.url({ protocol: /^https?$/ }) },
    doi: { label: 'DOI', schema: z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI such as 10.1000/182') },
    pmid: { label: 'PMID', schema: z.string().regex(/^\d{1,9}$/, 'is not a PubMed id such as 31452104') },
    publishedOn: { label: 'Published', schema: partialDateTextSchema },
    retrievedOn: { label: 'Read on', schema: partialDateTextSchema },
    licence: { label: 'Licence', schema: text },
    attribution: { label: 'Attribution', schema: text },
  },
} as const satisfies Record<CuratedEntity, Record<string, EntityField>>

/** The field of that name of that kind of thing, or null. */
export function entityField(entity: CuratedEntity, field: string): EntityField | null {
  const fields: Record<string, EntityField> = ENTITY_FIELDS[entity]
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}

function claimable(subject: 'trial' | 'administration'): Record<string, EntityField> {
  return Object.fromEntries(
    Object.keys(CLAIMABLE_FIELDS)
      .filter(isClaimableField)
      .filter((name) => CLAIMABLE_FIELDS[name].subject === subject)
      .map((name) => [name, { label: CLAIMABLE_FIELDS[name].label, schema: CLAIM_SCHEMAS[name] }]),
  )
}
