import { readCrosswalk, readHpscregTrials } from './founding-tables'
import { readTable } from './read-table'

/** A name of a product beside its own, and the page that uses it. */
export interface AliasDraft {
  product: string
  name: string
  page: string
}

/** Finds, for every other name of a product, the first page or title that uses it; a name nobody uses is left out. */
export function aliasDrafts(root: string): AliasDraft[] {
  const products = new Map(
    readTable(root, 'products', ['slug', 'name']).map(({ slug, name }) => [slug, name]),
  )
  const crosswalk = readCrosswalk(root)
  const titles = readHpscregTrials(root)
  const seedNames = new Map(
    readTable(root, 'seed-trials-interventions', ['name', 'other_names', 'page']).flatMap(
      ({ name, other_names, page }) => [name, other_names].map((each) => [each, page] as const),
    ),
  )
  const names = readTable(root, 'product-names', ['name', 'product'])
  return names.flatMap(({ name, product }) => {
    const fact = crosswalk.find(({ field, value }) => /^product_/.test(field) && value === name)
    const title = titles.find(({ estudio_clinico }) => estudio_clinico.includes(name))
    const page = fact?.source_url ?? seedNames.get(name) ?? title?.url
    return page === undefined || products.get(product) === name ? [] : [{ product, name, page }]
  })
}
