import { CLAIMABLE_FIELDS } from '../claims/claimable-fields'
import { factWords, PRODUCT_FACTS } from '../products/product-facts'
import type { ProductDetail } from '../products/product-views'
import { sayCount } from '../shared/words'
import { ADMINISTRATION_FIELDS } from '../trials/trial-sections'
import {
  type ComparedGroup,
  type ComparedRecord,
  type ComparedValue,
  givenValue,
  plainValue,
} from './compared-record'

/** The fields by which products are compared, in the order of a product's page. */
export const PRODUCT_GROUPS: readonly ComparedGroup[] = [
  {
    title: 'What it is',
    fields: [
      { field: 'family', label: 'Family' },
      { field: 'aliases', label: 'Also called' },
      ...PRODUCT_FACTS.map(({ key, label }) => ({ field: key, label })),
      { field: 'indication', label: 'Indication' },
      { field: 'description', label: 'Description' },
    ],
  },
  {
    title: 'How it is given',
    fields: ADMINISTRATION_FIELDS.map((field) => ({ field, label: CLAIMABLE_FIELDS[field].label })),
  },
  { title: 'Trials', fields: [{ field: 'trials', label: 'Trials of the atlas' }] },
]

/** A product as a column of a comparison. */
export function comparedProduct(product: ProductDetail): ComparedRecord {
  const { family, indication, description, trials } = product
  const facts = PRODUCT_FACTS.map(({ key, read }) => factValue(product, key, read(product)))
  const given = ADMINISTRATION_FIELDS.flatMap((field) => givenValue(field, product.administrations) ?? [])
  const said = [
    factValue(product, 'family', family),
    aliasesOf(product),
    ...facts,
    factValue(product, 'indication', indication),
    factValue(product, 'description', description),
    ...given,
    plainValue('trials', sayCount(trials.total, 'trial', 'trials')),
  ]
  return {
    id: product.id,
    title: product.name,
    values: new Map(said.map((value) => [value.field, value])),
    sources: product.sources,
  }
}

function factValue(
  product: ProductDetail,
  field: string,
  fact: Parameters<typeof factWords>[0],
): ComparedValue {
  const number = product.fields[field]?.sourceNumber ?? null
  const value = {
    ...plainValue(field, factWords(fact), product.missing[field]),
    sourceNumbers: number === null ? [] : [number],
  }
  return typeof fact === 'string' || fact === null ? value : { ...value, values: [fact] }
}

function aliasesOf({ aliases }: ProductDetail): ComparedValue {
  const names = aliases.map(({ name }) => name).join(', ')
  const numbers = aliases.flatMap(({ sourceNumber }) => sourceNumber ?? [])
  return { ...plainValue('aliases', names || null), sourceNumbers: [...new Set(numbers)] }
}
