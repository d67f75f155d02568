import { HPSCREG_CELL_TYPES } from '../../lib/domain/registries/hpscreg/hpscreg-cell-types'
import { hpscregNumber } from '../../lib/domain/registries/hpscreg/hpscreg-row'
import { hpscregTitleExceptions } from '../../lib/domain/registries/hpscreg/title-exceptions'
import { REVIEW_ADDRESS } from './review-source'
import { readCrosswalkFact } from './crosswalk-fact'
import { readCrosswalkTerms } from './crosswalk-terms'
import { readCrosswalk, readHpscregTrials } from './founding-tables'
import { readTable } from './read-table'
import { titleClaims } from './title-claims'

export type ProductField = 'cellType' | 'startingMaterial' | 'donor' | 'entity'
const FIELDS: readonly ProductField[] = ['cellType', 'startingMaterial', 'donor', 'entity']

/** One thing a page or row says of a product's nature. */
export interface ProductFact {
  product: string
  field: ProductField
  code: string
  text: string
  page: string
  isLabel: boolean // hPSCreg's label of a trial: the least certain, used where nothing else is said
}

/**
 * Collects what is said of each product: by pages on its trials, those of parent and product pages included, by the
 * titles of its trials, by the founding review, and by hPSCreg's labels of its trials.
 */
export function productFacts(root: string): ProductFact[] {
  const products = readTable(root, 'products', ['slug', 'trials'])
  const byTrial = new Map(
    products.flatMap(({ slug, trials }) => trials.split(' ').map((trial) => [trial, slug] as const)),
  )
  return [...pageFacts(root, byTrial), ...rowFacts(root, byTrial), ...reviewFacts(root)]
}

function pageFacts(root: string, byTrial: Map<string, string>): ProductFact[] {
  const terms = readCrosswalkTerms(root)
  return readCrosswalk(root).flatMap((fact) => {
    const product = byTrial.get(fact.hpscreg_id)
    if (product === undefined) return []
    const read = readCrosswalkFact(fact, terms)
    return read.flatMap(({ field, value }) =>
      codesOf(field, value).map((known) => ({
        ...known,
        product,
        text: fact.value,
        page: fact.source_url,
        isLabel: false,
      })),
    )
  })
}

function rowFacts(root: string, byTrial: Map<string, string>): ProductFact[] {
  return readHpscregTrials(root).flatMap((row) => {
    const number = hpscregNumber(row)
    const product = byTrial.get(number)
    if (product === undefined) return []
    const exceptions = hpscregTitleExceptions(number)
    const read = titleClaims({ title: row.estudio_clinico, page: row.url, statedOn: null, exceptions }, [])
    const label = HPSCREG_CELL_TYPES[row.tipo_celula]
    return [
      ...read.flatMap(({ field, value, textAsGiven }) =>
        codesOf(field, value).map((known) => ({
          ...known,
          product,
          text: textAsGiven,
          page: row.url,
          isLabel: false,
        })),
      ),
      ...(label === undefined
        ? []
        : [
            {
              product,
              field: 'cellType' as const,
              code: label,
              text: row.tipo_celula,
              page: row.url,
              isLabel: true,
            },
          ]),
    ]
  })
}

function reviewFacts(root: string): ProductFact[] {
  const rows = readTable(root, 'review-trial-facts', ['trial', 'field', 'text', 'value'])
  return ['NCT06299033', 'NCT05993884', 'NCT06138210'].flatMap((trial) => {
    const own = rows.filter((row) => row.trial === trial)
    const product = own.find(({ field }) => field === 'product')
    const slug: unknown = product && JSON.parse(product.value)
    if (typeof slug !== 'string') return []
    return own.flatMap(({ field, text, value }) =>
      codesOf(field, JSON.parse(value)).map((known) => ({
        ...known,
        product: slug,
        text,
        page: REVIEW_ADDRESS,
        isLabel: false,
      })),
    )
  })
}

function codesOf(field: string, value: unknown): { field: ProductField; code: string }[] {
  const known = FIELDS.find((each) => each === field)
  if (!known || !Array.isArray(value)) return []
  return value.flatMap((code) => (typeof code === 'string' ? [{ field: known, code }] : []))
}
